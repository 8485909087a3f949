package org.dyzurka.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program under test in a process of its own, started as in the image.
 */
final class ServedProgram implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(5);

	private final Process process;

	private final int port;

	private final Duration readyAfter;

	private ServedProgram(Process process, int port, Path log) throws IOException, InterruptedException {
		this.process = process;
		this.port = port;
		long started = System.nanoTime();
		while (!ready()) {
			Duration taken = Duration.ofNanos(System.nanoTime() - started);
			if (!process.isAlive() || taken.compareTo(LONGEST_START) > 0) {
				close();
				throw new IllegalStateException("The program did not start; its log: " + Files.readString(log));
			}
			Thread.sleep(Duration.ofMillis(20));
		}
		this.readyAfter = Duration.ofNanos(System.nanoTime() - started);
	}

	/** Starts the program and waits until it says that it is ready. */
	static ServedProgram start(Bench bench, List<String> arguments) throws IOException, InterruptedException {
		return start(bench.image().command(), bench.folder(), arguments);
	}

	/** The same of a program among the tests. */
	static ServedProgram startOther(Class<?> program, Bench bench, List<String> arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Image.java()));
		command.addAll(Image.OPTIONS);
		command.addAll(
				List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						program.getName()));
		return start(command, bench.folder(), arguments);
	}

	private static ServedProgram start(List<String> program, Path folder, List<String> arguments)
			throws IOException, InterruptedException {
		int port = freePort();
		List<String> command = new ArrayList<>(program);
		String more = System.getProperty("benchmark.jvm", "");
		command.addAll(1, more.isBlank() ? List.of() : List.of(more.split(" ", -1)));
		command.add("--server.port=" + port);
		command.addAll(arguments);
		Path log = Files.createTempFile(folder, "program", ".log");
		Process process = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		// Nor does it outlive a benchmark that is broken off
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		return new ServedProgram(process, port, log);
	}

	int port() {
		return this.port;
	}

	/** From the start of its process to the first time it said so. */
	Duration readyAfter() {
		return this.readyAfter;
	}

	/** What it holds of the machine's memory, in megabytes; Linux only. */
	double residentMegabytes() throws IOException {
		return Files.readAllLines(Path.of("/proc", Long.toString(this.process.pid()), "status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

	/** Processor time that it took since its start. */
	Duration processorTime() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean ready() {
		try (Wire wire = new Wire(this.port)) {
			return wire.ask("GET", "/actuator/health/readiness", "", new byte[0]).status() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
