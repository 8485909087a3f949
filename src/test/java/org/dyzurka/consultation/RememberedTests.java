package org.dyzurka.consultation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is remembered of the plan, and until when.
 */
@Tag("database")
@SpringBootTest
class RememberedTests {

	@Autowired
	private PlanVersion plan;

	@Autowired
	private PlatformTransactionManager manager;

	@Autowired
	private JdbcClient jdbc;

	private final AtomicInteger reads = new AtomicInteger();

	private Remembered<String, String> remembered;

	private TransactionTemplate transaction;

	@BeforeEach
	void nothingIsRemembered() {
		this.transaction = new TransactionTemplate(this.manager);
		this.remembered = new Remembered<>(this.plan, 2);
	}

	@Test
	void whatWasReadIsNotReadAgain() {
		assertThat(asked("duty")).isEqualTo("duty 1");
		assertThat(asked("duty")).isEqualTo("duty 1");
		assertThat(asked("meeting")).isEqualTo("meeting 2");
	}

	@Test
	void whatWasChangedOnAnyNodeIsReadAnew() {
		asked("duty");

		in(() -> this.jdbc.sql("update plan_version set version = version + 1").update());

		assertThat(asked("duty")).isEqualTo("duty 2");
	}

	@Test
	void whoChangesThePlanReadsEachTime() {
		asked("duty");

		in(() -> {
			this.plan.changing();
			assertThat(read("duty")).isEqualTo("duty 2");
			return assertThat(read("duty")).isEqualTo("duty 3");
		});

		assertThat(asked("duty")).isEqualTo("duty 4");
		assertThat(asked("duty")).isEqualTo("duty 4");
	}

	@Test
	void aChangeThatWasRolledBackIsNone() {
		asked("duty");

		this.transaction.executeWithoutResult((status) -> {
			this.plan.changing();
			status.setRollbackOnly();
		});

		assertThat(asked("duty")).isEqualTo("duty 1");
	}

	@Test
	void anotherTransactionMeanwhileKnowsNothingOfTheChange() {
		asked("duty");
		TransactionTemplate another = new TransactionTemplate(this.manager);
		another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

		in(() -> {
			this.plan.changing();
			String meanwhile = another.execute((status) -> read("duty"));
			assertThat(meanwhile).isEqualTo("duty 1");
			return assertThat(read("duty")).isEqualTo("duty 2");
		});
	}

	@Test
	void noMoreIsKeptThanThereIsRoomFor() {
		asked("one");
		asked("two");
		asked("three");

		assertThat(asked("three")).isEqualTo("three 3");
		assertThat(asked("one")).isEqualTo("one 4");
	}

	@Test
	void outsideOfATransactionNothingIsRead() {
		assertThatThrownBy(() -> read("duty")).isInstanceOf(IllegalTransactionStateException.class);
	}

	private String asked(String key) {
		return in(() -> read(key));
	}

	private String read(String key) {
		return this.remembered.get(key, (asked) -> asked + " " + this.reads.incrementAndGet());
	}

	private <T> T in(Supplier<T> work) {
		return this.transaction.execute((status) -> work.get());
	}

}
