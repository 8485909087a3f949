package org.dyzurka.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Rows of slots. As entities they are read with their duty and expert in one statement.
 */
interface DutySlots extends Repository<DutySlot, UUID> {

	/** Without their duties: there are many slots, and few duties. */
	@Query("""
			select new org.dyzurka.duty.BareSlot(s.id, d.id, s.startsAt, s.endsAt)
			from DutySlot s join s.duty d where d.consultation = :consultation and d.form = :form
			and not s.walkIn and not s.retired order by s.startsAt, d.fileKey""")
	List<BareSlot> bookable(UUID consultation, Form form);

	/** For one that is not remembered ({@link Duties#slot}). */
	Optional<DutySlot> findById(UUID id);

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
