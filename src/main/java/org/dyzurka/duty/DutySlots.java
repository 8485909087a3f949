package org.dyzurka.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Rows of slots, each read with its duty and expert in one statement.
 */
interface DutySlots extends Repository<DutySlot, UUID> {

	@Query("""
			select s from DutySlot s join fetch s.duty d join fetch d.expert
			where d.consultation = :consultation and d.form = :form
			and not s.walkIn and not s.retired order by s.startsAt, d.fileKey""")
	List<DutySlot> bookable(UUID consultation, Form form);

	@Query("select s from DutySlot s join fetch s.duty d join fetch d.expert where s.id = :id")
	Optional<DutySlot> find(UUID id);

	@Query("""
			select s from DutySlot s join fetch s.duty d join fetch d.expert e
			where e.id = :expert order by s.startsAt""")
	List<DutySlot> ofExpert(UUID expert);

	@Query("""
			select s from DutySlot s join fetch s.duty d join fetch d.expert e
			where not s.retired and s.startsAt >= :from and s.startsAt < :until
			order by s.startsAt, e.name, d.fileKey""")
	List<DutySlot> between(Instant from, Instant until);

}
