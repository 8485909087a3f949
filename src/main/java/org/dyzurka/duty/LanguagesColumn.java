package org.dyzurka.duty;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * Keeps languages in one column, as their codes with commas between.
 */
@Immutable
@Converter
class LanguagesColumn implements AttributeConverter<List<Locale>, String> {

	@Override
	public String convertToDatabaseColumn(List<Locale> languages) {
		return languages.stream().map(Locale::toLanguageTag).collect(Collectors.joining(","));
	}

	@Override
	public List<Locale> convertToEntityAttribute(String column) {
		return Arrays.stream(column.split(",")).map(Locale::forLanguageTag).toList();
	}

}
