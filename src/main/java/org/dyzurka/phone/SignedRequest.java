package org.dyzurka.phone;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request whose signature was right and whose body has been read. Its parameters are
 * the fields of the form, and of the query those that the form does not have.
 */
class SignedRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	private final Map<String, String[]> parameters;

	SignedRequest(HttpServletRequest request, byte[] body, Form form, Form query) {
		super(request);
		this.body = body;
		Map<String, String[]> merged = new LinkedHashMap<>();
		query.fields().forEach((name, values) -> merged.put(name, values.toArray(String[]::new)));
		form.fields().forEach((name, values) -> merged.put(name, values.toArray(String[]::new)));
		this.parameters = Collections.unmodifiableMap(merged);
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return this.parameters;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(List.copyOf(this.parameters.keySet()));
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Again(new ByteArrayInputStream(this.body));
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	/** The body, read once more. */
	private static final class Again extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		private Again(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The whole body is there");
		}

	}

}
