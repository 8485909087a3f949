package org.dyzurka.staff;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Who may enter the office.
 */
@Component
class Accounts implements UserDetailsService {

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final Clock clock;

	Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.clock = clock;
	}

	@Override
	public StaffUser loadUserByUsername(String name) {
		return this.jdbc.sql("select name, password_hash, revision from staff_account where name = ?")
			.param(name)
			.query((row, number) -> new StaffUser(row.getString("name"), row.getString("password_hash"),
					row.getInt("revision")))
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException("There is no such user"));
	}

	/**
	 * Whether there is such a user.
	 */
	boolean exists(String name) {
		return this.jdbc.sql("select count(*) from staff_account where name = ?")
			.param(name)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Adds a user, unless there is one of that name.
	 * @return whether the user was added
	 */
	boolean add(String name, String password) {
		return this.jdbc.sql("""
				insert into staff_account (name, password_hash, revision, changed_at) values (?, ?, 0, ?)
				on conflict do nothing
				""")
			.params(name, this.passwords.encode(password), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Replaces a password; whoever is logged in with the old one is so no longer.
	 * @return false, and nothing changed, if the present password is another
	 */
	boolean changePassword(String name, String present, String wanted) {
		StaffUser user = loadUserByUsername(name);
		if (!this.passwords.matches(present, user.getPassword())) {
			return false;
		}
		return this.jdbc.sql("""
				update staff_account set password_hash = ?, revision = revision + 1, changed_at = ?
				where name = ? and revision = ?
				""")
			.params(this.passwords.encode(wanted), this.clock.instant().atOffset(ZoneOffset.UTC), name, user.revision())
			.update() == 1;
	}

	/**
	 * Whether the account changed since they logged in.
	 */
	boolean isStale(StaffUser user) {
		return this.jdbc.sql("select revision from staff_account where name = ?")
			.param(user.getUsername())
			.query(Integer.class)
			.optional()
			.filter((revision) -> revision == user.revision())
			.isEmpty();
	}

}
