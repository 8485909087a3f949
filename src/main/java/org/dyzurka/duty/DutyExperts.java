package org.dyzurka.duty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Rows of experts.
 */
interface DutyExperts extends Repository<DutyExpert, UUID> {

	DutyExpert save(DutyExpert expert);

	Optional<DutyExpert> findById(UUID id);

	/**
	 * Makes other changes to this expert's duties wait until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from DutyExpert e where e.id = :id")
	Optional<DutyExpert> lock(UUID id);

	/**
	 * Those of a consultation; other changes to their duties wait until the transaction
	 * ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from DutyExpert e where e.consultation = :consultation order by e.id")
	List<DutyExpert> lockAllOf(UUID consultation);

	List<DutyExpert> findByConsultation(UUID consultation);

	List<DutyExpert> findByListedTrueOrderByConsultationAscNameAscFileKeyAsc();

}
