package org.dyzurka;

import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;

/**
 * Logging of tests, where several programs start and end in one machine at the same time:
 * each sets up the same Logback anew, which only one may do at a time. Named by a system
 * property in {@code pom.xml}.
 */
public class LoggingInTurns extends LogbackLoggingSystem {

	private static final ReentrantLock lock = new ReentrantLock();

	public LoggingInTurns(ClassLoader classLoader) {
		super(classLoader);
	}

	@Override
	public void beforeInitialize() {
		inTurn(super::beforeInitialize);
	}

	@Override
	public void initialize(LoggingInitializationContext context, @Nullable String configuration,
			@Nullable LogFile file) {
		inTurn(() -> super.initialize(context, configuration, file));
	}

	@Override
	public void cleanUp() {
		inTurn(super::cleanUp);
	}

	private static void inTurn(Runnable work) {
		lock.lock();
		try {
			work.run();
		}
		finally {
			lock.unlock();
		}
	}

}
