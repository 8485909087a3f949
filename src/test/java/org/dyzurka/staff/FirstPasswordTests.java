package org.dyzurka.staff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("database")
@SpringBootTest(properties = "dyzurka.staff.password=of-the-start")
@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads what is logged")
class FirstPasswordTests {

	private static final Pattern LINE = Pattern.compile("log in at /staff as admin with the password (\\S+)");

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyYet() {
		this.jdbc.sql("delete from staff_account").update();
	}

	@Test
	void aGeneratedPasswordIsPrintedOnceAndWorks(CapturedOutput output) {
		start(null);
		start(null);

		Matcher line = LINE.matcher(output);
		assertThat(line.find()).isTrue();
		assertThat(line.group(1)).hasSize(20);
		assertThat(this.passwords.matches(line.group(1), hash())).isTrue();
		assertThat(line.find()).as("printed again").isFalse();
	}

	@Test
	void aChosenPasswordIsNeverPrinted(CapturedOutput output) {
		start("wybrane-haslo");

		assertThat(this.passwords.matches("wybrane-haslo", hash())).isTrue();
		assertThat(output).doesNotContain("wybrane-haslo").doesNotContainPattern(LINE);
	}

	@Test
	void theSettingIsOnlyTheFirstPassword() {
		start("pierwsze");
		start("drugie");

		assertThat(this.passwords.matches("pierwsze", hash())).isTrue();
	}

	@Test
	void whatIsStoredDoesNotTellThePassword() {
		start("pierwsze");

		assertThat(hash()).startsWith("{bcrypt}").doesNotContain("pierwsze");
	}

	@Test
	void aPasswordThatWouldNotCountWholeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new StaffSettings("ą".repeat(37)))
			.withMessageContaining("dyzurka.staff.password");
		assertThat(new StaffSettings(" ").password()).isNull();
	}

	private void start(@Nullable String setting) {
		new FirstPassword(this.accounts, new StaffSettings(setting)).run(new DefaultApplicationArguments());
	}

	private String hash() {
		return this.jdbc.sql("select password_hash from staff_account where name = 'admin'")
			.query(String.class)
			.single();
	}

}
