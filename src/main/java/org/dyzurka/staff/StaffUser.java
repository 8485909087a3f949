package org.dyzurka.staff;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Someone of the office, logged in or about to be.
 */
class StaffUser implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1;

	private final String name;

	private final int revision;

	private @Nullable String passwordHash;

	StaffUser(String name, String passwordHash, int revision) {
		this.name = name;
		this.passwordHash = passwordHash;
		this.revision = revision;
	}

	/**
	 * Of the account when they logged in: a later one ends this log-in.
	 */
	int revision() {
		return this.revision;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_STAFF"));
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.name;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

}
