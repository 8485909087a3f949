package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole program as a process of its own, which can be killed and started again at the
 * same port. What it says stays in a file that a failure names.
 */
final class Node implements AutoCloseable {

	private static final Path LOGS = Path.of("target", "nodes");

	private static final Duration START = Duration.ofMinutes(15);

	/** What a container platform gives before it kills. */
	private static final Duration ENDING = Duration.ofSeconds(60);

	private static final HttpClient http = HttpClient.newHttpClient();

	private final String name;

	private final List<String> arguments;

	private final int port = freePort();

	private final Path log;

	private @Nullable Process process;

	/**
	 * A node that does not run yet.
	 * @param name under which its log is kept
	 */
	Node(String name, List<String> arguments) {
		this.name = name;
		this.arguments = List.copyOf(arguments);
		try {
			this.log = Files.createTempFile(Files.createDirectories(LOGS), name + "-", ".log");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.port;
	}

	/** Starts it; whether it is ready, ask {@link #awaitReady()}. */
	Node start() {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xshare:auto", "-Xmx320m", "-Djava.locale.providers=CLDR", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						NodeProgram.class.getName(), "--server.port=" + this.port));
		command.addAll(this.arguments);
		try {
			this.process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	Node awaitReady() {
		Awaitility.await("node " + this.name + " is ready, log in " + this.log)
			.atMost(START)
			.pollInterval(Duration.ofMillis(200))
			.failFast("it ended, log in " + this.log, () -> !isAlive())
			.until(this::isReady);
		return this;
	}

	boolean isAlive() {
		return this.process != null && this.process.isAlive();
	}

	boolean isReady() {
		try {
			return http
				.send(HttpRequest.newBuilder(at("/actuator/health/readiness")).timeout(Duration.ofSeconds(10)).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	URI at(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	/** As by a power cut. Returns when it is dead. */
	void kill() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
		}
	}

	/** Asks it to end (SIGTERM), and goes on. */
	void terminate() {
		if (this.process != null) {
			// Process itself would also let go of the leash
			boolean unused = this.process.toHandle().destroy();
		}
	}

	/**
	 * Waits until it has ended by itself.
	 * @return its exit code
	 */
	int awaitEnd() {
		Process ending = this.process;
		if (ending == null) {
			throw new IllegalStateException("It never ran");
		}
		try {
			assertThat(ending.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS))
				.as("node %s ends, log in %s", this.name, this.log)
				.isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		return ending.exitValue();
	}

	/** What it has said so far. */
	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return "node " + this.name + ", log in " + this.log;
	}

	@Override
	public void close() {
		kill();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
