package org.dyzurka.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link Place} in one column, as JSON.
 */
@Converter(autoApply = true)
class PlaceColumn implements AttributeConverter<Place, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Place value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

	@Override
	public @Nullable Place convertToEntityAttribute(@Nullable String column) {
		return (column != null) ? JSON.readValue(column, Place.class) : null;
	}

}
