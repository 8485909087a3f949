package org.dyzurka.acceptance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that fails when it is told to, for the thread that told it: at the n-th
 * statement of a transaction, the commit counted as one.
 */
@TestConfiguration
class Stumbling implements BeanPostProcessor {

	private static final ThreadLocal<@Nullable Stone> stones = new ThreadLocal<>();

	/**
	 * Does something while this thread's transactions fail.
	 * @param statement the one that fails, counted from 1 in each transaction
	 * @param times how many transactions fail
	 * @param failure what the driver says
	 * @return whether any did
	 */
	static boolean at(int statement, int times, Supplier<SQLException> failure, Runnable work) {
		Stone stone = new Stone(statement, times, failure);
		stones.set(stone);
		try {
			work.run();
		}
		finally {
			stones.remove();
		}
		return stone.left < times;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database && !(bean instanceof DelegatingDataSource)) ? stumbling(database)
				: bean;
	}

	private static DataSource stumbling(DataSource database) {
		return new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() throws SQLException {
				Stone stone = stones.get();
				if (stone != null) {
					stone.begin();
				}
				return wrap(Connection.class, super.getConnection());
			}

		};
	}

	private static <T> T wrap(Class<T> type, T real) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
				Stone stone = stones.get();
				boolean matters = method.getName().startsWith("execute") || method.getName().equals("commit");
				if (stone != null && matters) {
					stone.step();
				}
				try {
					Object result = method.invoke(real, args);
					return (result instanceof PreparedStatement statement) ? wrap(PreparedStatement.class, statement)
							: result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	private static final class Stone {

		private final int statement;

		private final Supplier<SQLException> failure;

		private int left;

		private int seen;

		Stone(int statement, int times, Supplier<SQLException> failure) {
			this.statement = statement;
			this.left = times;
			this.failure = failure;
		}

		void begin() {
			this.seen = 0;
		}

		void step() throws SQLException {
			this.seen++;
			if (this.seen == this.statement && this.left > 0) {
				this.left--;
				throw this.failure.get();
			}
		}

	}

}
