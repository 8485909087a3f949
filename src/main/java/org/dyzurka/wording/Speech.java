package org.dyzurka.wording;

import java.util.Optional;

/**
 * What a voice says around numbers: texts in ICU MessageFormat, into which the program
 * puts numbers in the right case. In each, {@code sound} tells with what the first number
 * begins: {@code vowel}, {@code hissing} or {@code other}.
 *
 * @param date a {@code day} in a {@code month}
 * @param period {@code from} a date {@code to} another
 * @param at a {@code time} at which something begins
 * @param until a {@code time} at which something ends
 * @param between {@code from} a time {@code to} another
 * @param twelveHours names of the halves of the day, where hours are not counted to
 * twenty-four
 * @param zero before minutes below ten
 * @param plus before the country code of a telephone number
 * @param star the key beside the zero
 */
record Speech(Template date, Template period, Template at, Template until, Template between,
		Optional<TwelveHours> twelveHours, String zero, String plus, String star) {

	/**
	 * Hours counted to twelve.
	 *
	 * @param morning a {@code time} before noon
	 * @param afternoon a {@code time} past noon
	 * @param noon twelve sharp
	 * @param midnight the first moment of a day
	 */
	record TwelveHours(Template morning, Template afternoon, String noon, String midnight) {
	}

}
