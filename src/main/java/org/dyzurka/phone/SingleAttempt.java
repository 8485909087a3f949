package org.dyzurka.phone;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.SocketConfig;
import org.jspecify.annotations.Nullable;

/**
 * Makes each call to Twilio's REST server once. The SDK's own client repeats what failed
 * up to six times, and no key keeps a message from being sent as often; here only the
 * rows of {@code messaging} try again.
 */
class SingleAttempt extends NetworkHttpClient implements AutoCloseable {

	private static final int TOO_MANY_REQUESTS = 429;

	private final URI server;

	private final PoolingHttpClientConnectionManager connections;

	SingleAttempt(URI server, TimeLimits limits) {
		this(server, connections(limits));
	}

	private SingleAttempt(URI server, PoolingHttpClientConnectionManager connections) {
		super(HttpClientBuilder.create()
			.setConnectionManager(connections)
			.disableAutomaticRetries()
			.disableRedirectHandling());
		this.server = server;
		this.connections = connections;
	}

	/** Once, whatever comes back. */
	@Override
	public Response reliableRequest(Request request) {
		return makeRequest(request);
	}

	@Override
	public Response makeRequest(Request request) {
		Response response = super.makeRequest(atServer(request));
		if (response.getStatusCode() == TOO_MANY_REQUESTS) {
			throw new Throttled(retryAfter(response));
		}
		return response;
	}

	@Override
	public void close() {
		this.connections.close();
	}

	/** The same request for another host: the SDK has no setting for it. */
	private Request atServer(Request request) {
		URI asked = URI.create(request.getUrl());
		Request moved = new Request(request.getMethod(),
				origin() + asked.getRawPath() + ((asked.getRawQuery() != null) ? "?" + asked.getRawQuery() : ""));
		moved.setAuth(request.getUsername(), request.getPassword());
		moved.setContentType(request.getContentType());
		moved.setUserAgentExtensions(request.getUserAgentExtensions());
		request.getQueryParams().forEach((name, values) -> values.forEach((value) -> moved.addQueryParam(name, value)));
		request.getPostParams().forEach((name, values) -> values.forEach((value) -> moved.addPostParam(name, value)));
		request.getHeaderParams()
			.forEach((name, values) -> values.forEach((value) -> moved.addHeaderParam(name, value)));
		return moved;
	}

	private String origin() {
		return this.server.getScheme() + "://" + this.server.getRawAuthority();
	}

	/** RFC 9110, section 10.2.3, in seconds; a date is not understood. */
	private static @Nullable Duration retryAfter(Response response) {
		for (Header header : response.getHeaders()) {
			if (header.getName().equalsIgnoreCase("Retry-After") && header.getValue().matches("\\d{1,6}")) {
				return Duration.ofSeconds(Long.parseLong(header.getValue()));
			}
		}
		return null;
	}

	/** The SDK overrides the time limits of a request, but not those of a connection. */
	private static PoolingHttpClientConnectionManager connections(TimeLimits limits) {
		PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
		connections.setDefaultConnectionConfig(ConnectionConfig.custom()
			.setConnectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
			.build());
		connections.setDefaultSocketConfig(SocketConfig.custom()
			.setSoTimeout(Math.toIntExact(limits.silence().toMillis()), TimeUnit.MILLISECONDS)
			.build());
		return connections;
	}

}
