package org.dyzurka.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link LocalText} in one column, as JSON.
 */
@Immutable
@Converter(autoApply = true)
class LocalTextColumn implements AttributeConverter<LocalText, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable LocalText value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

	@Override
	public @Nullable LocalText convertToEntityAttribute(@Nullable String column) {
		return (column != null) ? JSON.readValue(column, LocalText.class) : null;
	}

}
