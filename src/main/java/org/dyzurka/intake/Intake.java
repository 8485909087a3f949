package org.dyzurka.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads consultation files at start: once all beans are made, before any of them begins
 * to serve, poll or run timers.
 */
@Component
@EnableConfigurationProperties(ImportSettings.class)
class Intake implements SmartInitializingSingleton {

	/** Faults listed at once; whoever has more begins with these. */
	private static final int MOST_LISTED = 100;

	private static final int ATTEMPTS = 10;

	private static final Logger logger = LoggerFactory.getLogger(Intake.class);

	private final ImportSettings settings;

	private final Environment environment;

	private final Consultations consultations;

	private final Loading loading;

	private final Sample sample;

	private final RefusedFiles refused;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Clock clock;

	Intake(ImportSettings settings, Environment environment, Consultations consultations, Loading loading,
			Sample sample, RefusedFiles refused, JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
		this.settings = settings;
		this.environment = environment;
		this.consultations = consultations;
		this.loading = loading;
		this.sample = sample;
		this.refused = refused;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> files = this.settings.paths();
		this.refused.note(files.isEmpty() ? List.of() : load(files).stream().map(Fault::toString).toList());
		if (!files.isEmpty()) {
			return;
		}
		if (this.environment.getProperty("dyzurka.simulator.enabled", Boolean.class, false)) {
			loadSample();
		}
	}

	/**
	 * Loads files, all or none. One that is without fault, but would lose a booking or
	 * undo what the office did, is no reason to stop: what is stored stays in use.
	 * @return what is in the way; then nothing is changed. Empty when they are loaded
	 * @throws InvalidConfigurationPropertyValueException when any has faults; its reason
	 * lists them, a line each
	 */
	List<Fault> load(List<String> files) {
		List<Programme> programmes = new ArrayList<>();
		List<Fault> faults = new ArrayList<>();
		Map<Slug, String> slugs = new HashMap<>();
		for (String file : files) {
			switch (ConsultationFile.read(file)) {
				case Reading.InOrder(Programme programme, List<String> warnings) -> {
					warnings.forEach(logger::warn);
					programmes.add(programme);
					String other = slugs.putIfAbsent(programme.draft().slug(), file);
					if (other != null) {
						faults.add(new Fault(file, 0, "slug", "is the same as in " + other + ": give each its own"));
					}
				}
				case Reading.Faulty(List<Fault> found) -> faults.addAll(found);
			}
		}
		if (!faults.isEmpty()) {
			throw new InvalidConfigurationPropertyValueException(ImportSettings.NAME, String.join(",", files),
					listed(faults));
		}
		List<Fault> inTheWay = inTurn(
				() -> programmes.stream().flatMap((each) -> this.loading.load(each).stream()).toList());
		if (inTheWay.isEmpty()) {
			programmes.forEach((programme) -> logger.info("Loaded {}: consultation {}", programme.file(),
					programme.draft().slug()));
		}
		else {
			logger.error("{}={} is not loaded, everything stays as it was:\n{}", ImportSettings.NAME,
					String.join(",", files), listed(inTheWay));
		}
		return inTheWay;
	}

	private void loadSample() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Poland.ZONE);
		Programme programme = Sample.readFor(today);
		List<Fault> faults = inTurn(() -> isSampleDue(programme.draft().slug()) ? loadAndNote(programme) : List.of());
		if (!faults.isEmpty()) {
			throw new IllegalStateException("The sample cannot be loaded: " + faults);
		}
	}

	private List<Fault> loadAndNote(Programme programme) {
		String slug = programme.draft().slug().value();
		this.jdbc.sql("insert into intake_sample (slug) values (?) on conflict do nothing").params(slug).update();
		logger.info("Loading the sample consultation {}, first duty on {}", slug, programme.firstDuty().orElseThrow());
		return this.loading.load(programme);
	}

	private boolean isSampleDue(Slug slug) {
		if (this.consultations.all().isEmpty()) {
			return true;
		}
		Optional<Consultation> present = this.consultations.find(slug);
		return present.isPresent() && isOurs(slug) && this.sample.hasPassedUnbooked(present.get().id());
	}

	private boolean isOurs(Slug slug) {
		return this.jdbc.sql("select count(*) from intake_sample where slug = ?")
			.params(slug.value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Does something in one transaction, one node at a time, and rolls it back when it
	 * found faults. On other nodes residents may be booking: whoever meets one of them
	 * begins again.
	 */
	private List<Fault> inTurn(Supplier<List<Fault>> work) {
		for (int attempt = 1;; attempt++) {
			try {
				return once(work);
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private List<Fault> once(Supplier<List<Fault>> work) {
		List<Fault> faults = this.transactions.execute((status) -> {
			this.jdbc.sql("select id from intake_turn where id = 1 for update").query(Integer.class).single();
			List<Fault> found = work.get();
			if (!found.isEmpty()) {
				status.setRollbackOnly();
			}
			return found;
		});
		return (faults != null) ? faults : List.of();
	}

	private static String listed(List<Fault> faults) {
		String lines = faults.stream().limit(MOST_LISTED).map(Fault::toString).collect(Collectors.joining("\n"));
		int more = faults.size() - MOST_LISTED;
		return (more > 0) ? lines + "\n… and " + more + " more" : lines;
	}

}
