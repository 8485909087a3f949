package org.dyzurka.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link Consultation} in one column, as JSON.
 */
@Converter(autoApply = true)
class ConsultationColumn implements AttributeConverter<Consultation, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Consultation value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

	@Override
	public @Nullable Consultation convertToEntityAttribute(@Nullable String column) {
		return (column != null) ? JSON.readValue(column, Consultation.class) : null;
	}

}
