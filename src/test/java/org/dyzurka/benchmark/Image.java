package org.dyzurka.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as the Dockerfile makes it: the jar unpacked, and Java's ahead-of-time
 * cache made by one start.
 *
 * @param folder where it is unpacked
 */
record Image(Path folder) {

	/** The Dockerfile's. */
	static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx384m", "-XX:MinHeapFreeRatio=20",
			"-XX:MaxHeapFreeRatio=40", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1",
			"-XX:+ExitOnOutOfMemoryError");

	private static final Path JAR = Path.of("target", "dyzurka.jar");

	private static final String CACHE = "dyzurka.aot";

	/** Makes it of the jar that was built last. */
	static Image make(Path folder) throws IOException, InterruptedException {
		if (!Files.exists(JAR)) {
			throw new IllegalStateException("There is no " + JAR + ": ./mvnw -Pbenchmark verify makes it");
		}
		Image image = new Image(folder.resolve("image"));
		run(folder, List.of("-Djarmode=tools", "-jar", JAR.toAbsolutePath().toString(), "extract", "--destination",
				image.folder.toString()));
		List<String> training = new ArrayList<>(OPTIONS);
		training.addAll(List.of("-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh", "-jar", image.jar(),
				"--spring.datasource.url=jdbc:h2:mem:training"));
		run(image.folder, training);
		return image;
	}

	/** How Java starts it, before its arguments. */
	List<String> command() {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(OPTIONS);
		command.addAll(List.of("-XX:AOTCache=" + this.folder.resolve(CACHE), "-jar", jar()));
		return command;
	}

	private String jar() {
		return this.folder.resolve("dyzurka.jar").toString();
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(arguments);
		Path log = Files.createTempFile(folder, "image", ".log");
		int status = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start()
			.waitFor();
		if (status != 0) {
			throw new IllegalStateException("The image cannot be made: " + Files.readString(log));
		}
	}

}
