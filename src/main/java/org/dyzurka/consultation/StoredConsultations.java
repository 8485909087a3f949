package org.dyzurka.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Rows of consultations.
 */
interface StoredConsultations extends Repository<StoredConsultation, UUID> {

	StoredConsultation saveAndFlush(StoredConsultation consultation);

	Optional<StoredConsultation> findById(UUID id);

	List<StoredConsultation> findAllByOrderByFirstDayDescSlugAsc();

}
