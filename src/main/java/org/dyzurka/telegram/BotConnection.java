package org.dyzurka.telegram;

import java.net.URI;
import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The connection to the Bot API server: one client for what is sent, another for the long
 * poll, whose calls stay open for most of a minute.
 */
class BotConnection implements AutoCloseable {

	/**
	 * The library's default of 5 would let one slow answer hold up four others; sending
	 * is paced elsewhere.
	 */
	private static final int CALLS_AT_ONCE = 64;

	private final OkHttpClient sendingHttp;

	private final OkHttpClient pollingHttp;

	private final TelegramClient sending;

	private final TelegramClient polling;

	private final TimeLimits limits;

	private final Restraint restraint;

	BotConnection(String token, URI apiUrl, TimeLimits limits) {
		this(token, apiUrl, limits, Restraint.NONE, new SimpleMeterRegistry());
	}

	BotConnection(String token, URI apiUrl, TimeLimits limits, Restraint restraint, MeterRegistry meters) {
		this.limits = limits;
		this.restraint = restraint;
		CallMeter meter = new CallMeter(meters);
		this.sendingHttp = http(limits.connect(), limits.silence(), limits.call(), meter);
		this.pollingHttp = http(limits.connect(), limits.longPoll().plus(limits.silence()),
				limits.longPoll().plus(limits.call()), meter);
		TelegramUrl url = TelegramUrl.builder()
			.schema(apiUrl.getScheme())
			.host(apiUrl.getHost())
			.port((apiUrl.getPort() != -1) ? apiUrl.getPort() : "https".equals(apiUrl.getScheme()) ? 443 : 80)
			.build();
		this.sending = new OkHttpTelegramClient(this.sendingHttp, token, url);
		this.polling = new OkHttpTelegramClient(this.pollingHttp, token, url);
	}

	TelegramClient sending() {
		return this.sending;
	}

	TelegramClient polling() {
		return this.polling;
	}

	TimeLimits limits() {
		return this.limits;
	}

	Restraint restraint() {
		return this.restraint;
	}

	/** Ends the open poll at once, which would otherwise last up to 50 s. */
	void hangUp() {
		this.pollingHttp.dispatcher().cancelAll();
	}

	@Override
	public void close() {
		for (OkHttpClient http : new OkHttpClient[] { this.sendingHttp, this.pollingHttp }) {
			http.dispatcher().executorService().shutdown();
			http.connectionPool().evictAll();
		}
	}

	private static OkHttpClient http(Duration connect, Duration silence, Duration call, CallMeter meter) {
		Dispatcher dispatcher = new Dispatcher();
		dispatcher.setMaxRequests(CALLS_AT_ONCE);
		dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
		return new OkHttpClient.Builder().dispatcher(dispatcher)
			.addInterceptor(meter)
			.connectTimeout(connect)
			.readTimeout(silence)
			.writeTimeout(silence)
			.callTimeout(call)
			.build();
	}

}
