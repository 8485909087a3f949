package org.dyzurka.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.dyzurka.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The simulator's page in a real browser, with the program's part on the telephone played
 * by a stand-in.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.simulator.enabled=true", "dyzurka.telegram.token=1:test",
				"dyzurka.telegram.api-url=http://localhost:1",
				"dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml" })
abstract class PhonePage {

	static TestBrowser browser;

	final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	int port;

	@Autowired
	Phones phones;

	@Autowired
	PhoneFaults faults;

	@Autowired
	private TwilioMessages messages;

	StandInProgram program;

	@BeforeAll
	static void open() {
		browser = TestBrowser.open();
	}

	@AfterAll
	static void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@BeforeEach
	void connect() throws IOException {
		this.program = new StandInProgram();
		this.phones.webhooksAt(this.program.url());
	}

	@AfterEach
	void disconnect() {
		this.faults.mend();
		this.program.close();
	}

	Page page(int width, String language) {
		Page page = browser.visitor(language);
		page.setViewportSize(width, 800);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		page.navigate("http://localhost:" + this.port + "/simulator?lang=" + language);
		assertThat(page.locator("#now")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
		return page;
	}

	/** Moves from the tab that is open to another, as the keyboard does. */
	static void open(Page page, String tab, String key) {
		int most = page.getByRole(AriaRole.TAB).count();
		Locator selected = page.locator("[role=tab][aria-selected=true]");
		for (int step = 0; step < most && !tab.equals(selected.getAttribute("id")); step++) {
			selected.press(key);
		}
		assertThat(page.locator("#" + tab)).isFocused();
		assertThat(page.getByRole(AriaRole.TABPANEL)).hasAttribute("aria-labelledby", tab);
	}

	static void number(Page page, String field, String number) {
		page.locator(field).fill(number);
		page.locator(field).press("Tab");
	}

	void answer(String to, String body) {
		this.messages.create(Map.of("To", new String[] { to }, "From", new String[] { this.phones.programNumber() },
				"Body", new String[] { body }));
	}

}
