package org.dyzurka.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.stereotype.Component;

/**
 * Sheets as PDF: tagged, with their text, title and language, and with a font of their
 * own that has Polish and Cyrillic letters (Liberation Sans, as PDFBox brings it).
 */
@Component
class Paper {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final String STYLE = "/site/paper.css";

	/** Of type, in points. */
	private static final int LARGEST = 14;

	private static final int SMALLEST = 9;

	/** Consultations that are on, in three languages. */
	private static final int MOST_KEPT = 12;

	private final SpringTemplateEngine templates;

	private final String style;

	/**
	 * What was printed of late, by its source, since printing is the costly part. One at
	 * a time is printed: nobody keeps the whole program busy with it.
	 */
	private final Map<String, byte[]> printed = Collections.synchronizedMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
			return size() > MOST_KEPT;
		}

	});

	Paper(SpringTemplateEngine templates) {
		this.templates = templates;
		this.style = style();
		// What it finds noteworthy is about the template, not about the running program
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * One page, in the largest type that fits it; two only if there is more to say than a
	 * page holds in small type.
	 */
	byte[] print(PhoneSheet sheet, Locale reader) {
		String source = this.templates.process("site/phone-paper", new Context(reader, Map.of("sheet", sheet)));
		return this.printed.computeIfAbsent(source, this::fitting);
	}

	private byte[] fitting(String source) {
		byte[] pdf = new byte[0];
		for (int size = LARGEST; size >= SMALLEST; size--) {
			pdf = render(source, this.style + "body { font-size: " + size + "pt }");
			if (pages(pdf) == 1) {
				break;
			}
		}
		return pdf;
	}

	private static void dress(Document sheet, String style) {
		Element element = sheet.createElement("style");
		element.appendChild(sheet.createTextNode(style));
		sheet.getElementsByTagName("head").item(0).appendChild(element);
	}

	private static byte[] render(String source, String style) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			new PdfRendererBuilder().useFont(Paper::font, "Liberation Sans")
				.usePdfUaAccessibility(true)
				.useExternalResourceAccessControl((address, type) -> false,
						ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
				.withProducer("Dyżurka")
				.withHtmlContent(source, null)
				.addDOMMutator((sheet) -> dress(sheet, style))
				.toStream(pdf)
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static int pages(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String style() {
		try (InputStream style = Objects.requireNonNull(Paper.class.getResourceAsStream(STYLE), STYLE)) {
			return new String(style.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream font() {
		return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
	}

}
