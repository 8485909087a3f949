package org.dyzurka.duty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Rows of duties.
 */
interface PlannedDuties extends Repository<PlannedDuty, UUID> {

	PlannedDuty save(PlannedDuty duty);

	@Query("select d from PlannedDuty d join fetch d.expert where d.id = :id")
	Optional<PlannedDuty> find(UUID id);

	@Query("""
			select d from PlannedDuty d join fetch d.expert
			where d.consultation = :consultation order by d.startsAt, d.fileKey""")
	List<PlannedDuty> of(UUID consultation);

}
