package org.dyzurka.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link Consultation} in one column, as JSON.
 */
@Immutable
@Converter(autoApply = true)
class ConsultationColumn implements AttributeConverter<Consultation, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ReadOnce<Consultation> read = new ReadOnce<>();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Consultation value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

	@Override
	public @Nullable Consultation convertToEntityAttribute(@Nullable String column) {
		return (column != null) ? this.read.of(column, (text) -> JSON.readValue(text, Consultation.class)) : null;
	}

}
