package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.Dyzurka;
import org.dyzurka.TestDatabase;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program, started as an operator starts it, on a database that outlives it.
 */
final class Program implements AutoCloseable {

	/** The sample as it stands, its days in August and September 2025. */
	static final String SAMPLE = "src/main/resources/samples/krakow-2025/krakow-2025.yaml";

	private static final HttpClient http = HttpClient.newHttpClient();

	private final List<String> arguments = new ArrayList<>();

	private ConfigurableApplicationContext context;

	/** Starts the program, with its clock at an instant and the sample loaded. */
	Program(Instant start, String... more) {
		this.arguments.addAll(List.of(TestDatabase.fresh().arguments()));
		this.arguments.addAll(List.of("--server.port=0", "--dyzurka.simulator.enabled=true",
				"--dyzurka.clock.start=" + start, "--dyzurka.import=" + SAMPLE));
		this.arguments.addAll(List.of(more));
		this.context = run();
	}

	/** Ends the program and starts it anew. */
	void restart() {
		this.context.close();
		this.context = run();
	}

	/** Lets the program's time pass, timers included. */
	void pass(Duration time) {
		HttpResponse<String> answer = post("/simulator/clock", "{\"advance\": \"%s\"}".formatted(time));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("The clock does not move: " + answer.body());
		}
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	URI at(String path) {
		return URI.create("http://localhost:" + this.context.getEnvironment().getProperty("local.server.port") + path);
	}

	String get(String path) {
		return send(HttpRequest.newBuilder(at(path)).build()).body();
	}

	private HttpResponse<String> post(String path, String json) {
		return send(HttpRequest.newBuilder(at(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json))
			.build());
	}

	static HttpResponse<String> send(HttpRequest request) {
		try {
			return http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	private ConfigurableApplicationContext run() {
		return new SpringApplicationBuilder(Dyzurka.class).run(this.arguments.toArray(String[]::new));
	}

}
