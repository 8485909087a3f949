package org.dyzurka.resident;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the tokens that end subscriptions are derived from: the same address has the same
 * token in every mail, for years and on every node, and nobody can work out another's.
 */
@Component
class UnsubscribeKey {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 32;

	private final JdbcClient jdbc;

	private final SecureRandom random = new SecureRandom();

	UnsubscribeKey(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	SubscriptionToken tokenOf(Address address) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret(), ALGORITHM));
			String name = address.medium().name() + ":" + address.identifier();
			return SubscriptionToken.of(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

	/** Not remembered here: the transaction that made it may yet be rolled back. */
	private byte[] secret() {
		return HexFormat.of().parseHex(stored().or(() -> {
			byte[] fresh = new byte[BYTES];
			this.random.nextBytes(fresh);
			this.jdbc.sql("insert into subscription_key (id, secret) values (1, ?) on conflict do nothing")
				.param(HexFormat.of().formatHex(fresh))
				.update();
			return stored();
		}).orElseThrow());
	}

	private Optional<String> stored() {
		return this.jdbc.sql("select secret from subscription_key where id = 1").query(String.class).optional();
	}

}
