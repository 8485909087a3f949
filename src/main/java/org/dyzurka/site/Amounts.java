package org.dyzurka.site;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

/**
 * Amounts with their unit, as each language declines it: "1 dzień", "3 dni", "25 lat".
 */
final class Amounts {

	private static final int KILO = 1000;

	private Amounts() {
	}

	static String of(long number, MeasureUnit unit, Locale reader) {
		return format(FormatWidth.WIDE, reader, List.of(new Measure(number, unit)));
	}

	/**
	 * The size of a file, rounded up to whole kilobytes, or to tenths of megabytes.
	 */
	static String ofBytes(int bytes, Locale reader) {
		if (bytes < KILO * KILO) {
			return format(FormatWidth.SHORT, reader,
					List.of(new Measure(Math.ceilDiv(bytes, KILO), MeasureUnit.KILOBYTE)));
		}
		double megabytes = Math.ceilDiv(bytes, KILO * KILO / 10) / 10.0;
		return format(FormatWidth.SHORT, reader, List.of(new Measure(megabytes, MeasureUnit.MEGABYTE)));
	}

	/**
	 * A length of time in years, months and days.
	 */
	@SuppressWarnings("JavaPeriodGetDays")
	static String of(Period period, Locale reader) {
		List<Measure> parts = new ArrayList<>();
		if (period.getYears() != 0) {
			parts.add(new Measure(period.getYears(), MeasureUnit.YEAR));
		}
		if (period.getMonths() != 0) {
			parts.add(new Measure(period.getMonths(), MeasureUnit.MONTH));
		}
		if (period.getDays() != 0 || parts.isEmpty()) {
			parts.add(new Measure(period.getDays(), MeasureUnit.DAY));
		}
		return format(FormatWidth.WIDE, reader, parts);
	}

	private static String format(FormatWidth width, Locale reader, List<Measure> measures) {
		return MeasureFormat.getInstance(ULocale.forLocale(reader), width)
			.formatMeasures(measures.toArray(Measure[]::new));
	}

}
