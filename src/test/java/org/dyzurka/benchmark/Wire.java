package org.dyzurka.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A kept-alive connection of HTTP/1.1, made anew when the server ends it: the least that
 * a load generator can cost, since it shares its processors with what it measures.
 */
final class Wire implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 60_000;

	private final int port;

	private Socket socket;

	private InputStream in;

	Wire(int port) throws IOException {
		this.port = port;
		this.socket = connect(port);
		this.in = buffered(this.socket);
	}

	/**
	 * Asks and waits for the whole answer.
	 * @param headers lines that each end with CR LF
	 */
	Answer ask(String method, String path, String headers, byte[] body) throws IOException {
		String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
				+ ((body.length > 0) ? "Content-Length: " + body.length + "\r\n" : "") + "\r\n";
		ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
		request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
		request.writeBytes(body);
		this.socket.getOutputStream().write(request.toByteArray());
		Answer answer = answer();
		if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
			this.socket.close();
			this.socket = connect(this.port);
			this.in = buffered(this.socket);
		}
		return answer;
	}

	private static Socket connect(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(PATIENCE_MILLIS);
		return socket;
	}

	private static InputStream buffered(Socket socket) throws IOException {
		return new BufferedInputStream(socket.getInputStream(), 1 << 16);
	}

	private Answer answer() throws IOException {
		int status = Integer.parseInt(line().split(" ", 3)[1]);
		Map<String, String> headers = new HashMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		byte[] body;
		if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
			body = chunks();
		}
		else {
			body = this.in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
		}
		return new Answer(status, headers, body);
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		while (true) {
			int length = Integer.parseInt(line(), 16);
			body.writeBytes(this.in.readNBytes(length));
			line();
			if (length == 0) {
				return body.toByteArray();
			}
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		while (true) {
			int next = this.in.read();
			if (next < 0) {
				throw new EOFException("The server hung up");
			}
			if (next == '\n') {
				return line.toString();
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/**
	 * What the server said.
	 *
	 * @param headers by their names in small letters
	 */
	record Answer(int status, Map<String, String> headers, byte[] body) {
	}

}
