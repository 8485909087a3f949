package org.dyzurka;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that the program and its libraries know, as their metadata lists them, in
 * the form in which environment and arguments are the same.
 */
final class KnownSettings {

	/** Maps by name: whatever stands below is the library's business. */
	private static final Set<String> OPEN = Set.of("springmailproperties", "logginglevel", "dyzurkatwiliovoices");

	private KnownSettings() {
	}

	static Set<String> read() throws IOException {
		Set<String> known = new HashSet<>();
		JsonMapper mapper = new JsonMapper();
		for (String file : new String[] { "META-INF/spring-configuration-metadata.json",
				"META-INF/additional-spring-configuration-metadata.json" }) {
			for (URL metadata : Collections.list(KnownSettings.class.getClassLoader().getResources(file))) {
				try (InputStream in = metadata.openStream()) {
					for (JsonNode property : mapper.readTree(in).path("properties")) {
						known.add(uniform(property.path("name").asString()));
					}
				}
			}
		}
		return known;
	}

	static boolean isOneOf(Set<String> known, String name) {
		String uniform = uniform(name);
		return known.contains(uniform) || OPEN.stream().anyMatch(uniform::startsWith);
	}

	/** What the composition gives to the nodes of the program. */
	static Set<String> environmentOfNodes(String composition) {
		Object root = new Load(LoadSettings.builder().build()).loadFromString(composition);
		Set<String> names = new TreeSet<>();
		if (root instanceof Map<?, ?> all && all.get("x-node") instanceof Map<?, ?> node
				&& node.get("environment") instanceof Map<?, ?> environment) {
			environment.keySet().forEach((name) -> names.add(name.toString()));
		}
		return names;
	}

	/** Without what is there for tests only, which would turn the simulator off. */
	static String productionClassPath() {
		Path tests = location(TestEnvironment.class);
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Pattern.compile(File.pathSeparator)
			.splitAsStream(all)
			.filter((entry) -> !Path.of(entry).toAbsolutePath().equals(tests))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String uniform(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
