package org.dyzurka;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.fail;

/**
 * The Chromium or Chrome of this machine, without a window. Open it once per test class
 * and close it with the class; it starts in some seconds.
 */
public final class TestBrowser implements AutoCloseable {

	private static final String MISSING = "No browser: install chromium, or name one in the environment variable CHROME";

	private static final List<String> FLAGS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	private TestBrowser(Path executable) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(flags()));
	}

	/**
	 * Starts the browser. Where there is none the test is skipped with the reason, but
	 * fails where the environment says {@code CI=true}.
	 */
	public static TestBrowser open() {
		Optional<Path> executable = executable();
		if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
			fail(MISSING);
		}
		if (executable.isEmpty()) {
			System.err.println("Skipped. " + MISSING);
		}
		Assumptions.assumeTrue(executable.isPresent(), MISSING);
		return new TestBrowser(executable.orElseThrow());
	}

	/**
	 * An empty page of a visitor who was never here: no cookies, nothing stored.
	 * @param language of the visitor, such as {@code pl-PL}
	 */
	public Page visitor(String language) {
		return this.browser.newContext(new Browser.NewContextOptions().setLocale(language)).newPage();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Optional<Path> executable() {
		String named = System.getenv("CHROME");
		Stream<Path> candidates = (named != null) ? Stream.of(Path.of(named))
				: Stream.concat(onPath(),
						Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
								Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")));
		return candidates.filter(Files::isExecutable).findFirst();
	}

	private static Stream<Path> onPath() {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.of("chromium", "chromium-browser", "google-chrome")
			.flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
				.splitAsStream(path)
				.map(folder -> Path.of(folder, name)));
	}

	private static List<String> flags() {
		List<String> flags = new ArrayList<>(FLAGS);
		// Chromium's sandbox does not start as root, which containers often are
		if ("root".equals(System.getProperty("user.name"))) {
			flags.add("--no-sandbox");
		}
		return flags;
	}

}
