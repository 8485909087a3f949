package org.dyzurka.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link Place} in one column, as JSON.
 */
@Immutable
@Converter(autoApply = true)
class PlaceColumn implements AttributeConverter<Place, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ReadOnce<Place> read = new ReadOnce<>();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Place value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

	@Override
	public @Nullable Place convertToEntityAttribute(@Nullable String column) {
		return (column != null) ? this.read.of(column, (text) -> JSON.readValue(text, Place.class)) : null;
	}

}
