package org.dyzurka.duty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentErased;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where experts want to be told of bookings on their own day, if anywhere: a chat with
 * the bot, a number for text messages, or an e-mail address. A chat is not written down
 * by the office but paired by the expert, who opens the bot with a secret that works
 * once.
 */
@Component
@Transactional
public class ExpertContacts {

	/** What a deep link into the bot has before the secret. */
	public static final String PAYLOAD = "expert_";

	/** How long a secret may be used. */
	public static final Duration PAIRING_LASTS = Duration.ofDays(7);

	/** 144 random bits, 24 characters that a deep link can carry. */
	private static final int SECRET_BYTES = 18;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient jdbc;

	private final DutyExperts experts;

	private final Clock clock;

	ExpertContacts(JdbcClient jdbc, DutyExperts experts, Clock clock) {
		this.jdbc = jdbc;
		this.experts = experts;
		this.clock = clock;
	}

	/**
	 * Where an expert is told; empty if they want to hear of nothing.
	 */
	@Transactional(readOnly = true)
	public Optional<Address> of(ExpertId expert) {
		return this.jdbc.sql("select medium, identifier from expert_contact where expert = ?")
			.param(expert.value())
			.query((row, number) -> new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")))
			.optional();
	}

	/**
	 * An expert is told there from now on, and nowhere else.
	 */
	public void choose(ExpertId expert, Address address) {
		none(expert);
		this.jdbc.sql("insert into expert_contact (expert, medium, identifier) values (?, ?, ?)")
			.params(expert.value(), address.medium().name(), address.identifier())
			.update();
	}

	/**
	 * An expert is told nothing from now on; a secret not used yet no longer works.
	 */
	public void none(ExpertId expert) {
		this.jdbc.sql("delete from expert_contact where expert = ?").param(expert.value()).update();
		this.jdbc.sql("delete from expert_pairing where expert = ?").param(expert.value()).update();
	}

	/**
	 * A secret by which an expert pairs their chat within a week; an earlier one no
	 * longer works. It is not kept and cannot be shown again.
	 * @return of {@code A-Za-z0-9_-}
	 */
	public String invite(ExpertId expert) {
		byte[] bits = new byte[SECRET_BYTES];
		RANDOM.nextBytes(bits);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
		this.jdbc.sql("delete from expert_pairing where expert = ?").param(expert.value()).update();
		this.jdbc.sql("insert into expert_pairing (expert, secret_hash, valid_until) values (?, ?, ?)")
			.params(expert.value(), hash(secret), now().plus(PAIRING_LASTS))
			.update();
		return secret;
	}

	/**
	 * Pairs a chat with the expert to whom a secret was given; works once.
	 * @param secret as it came, may be anything
	 * @return whose chat it is now, empty if the secret is wrong, used or too old
	 */
	public Optional<Expert> pair(String secret, Address chat) {
		Optional<ExpertId> invited = this.jdbc
			.sql("select expert from expert_pairing where secret_hash = ? and valid_until > ? for update")
			.params(hash(secret), now())
			.query((row, number) -> new ExpertId(row.getObject("expert", UUID.class)))
			.optional();
		invited.ifPresent((expert) -> choose(expert, chat));
		return invited.flatMap((expert) -> this.experts.findById(expert.value())).map(DutyExpert::view);
	}

	/** Whoever asks as a resident to be forgotten is forgotten here too. */
	@EventListener
	void on(ResidentErased erased) {
		for (Address address : erased.addresses()) {
			this.jdbc.sql("delete from expert_contact where medium = ? and identifier = ?")
				.params(address.medium().name(), address.identifier())
				.update();
		}
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A slow hash would add nothing to that many random bits. */
	private static String hash(String secret) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
