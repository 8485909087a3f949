package org.dyzurka.duty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Rows of experts.
 */
interface DutyExperts extends Repository<DutyExpert, UUID> {

	DutyExpert save(DutyExpert expert);

	Optional<DutyExpert> findById(UUID id);

	List<DutyExpert> findByConsultation(UUID consultation);

	List<DutyExpert> findByListedTrueOrderByConsultationAscNameAscFileKeyAsc();

}
