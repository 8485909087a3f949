package org.dyzurka.telegram;

import java.io.IOException;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Every call to the Bot API by its method and what was answered, polls among them. The
 * address of a call, where the token stands, goes nowhere.
 */
class CallMeter implements Interceptor {

	private final MeterRegistry meters;

	CallMeter(MeterRegistry meters) {
		this.meters = meters;
	}

	@Override
	public Response intercept(Chain chain) throws IOException {
		Timer.Sample sample = Timer.start(this.meters);
		String status = "none";
		try {
			Response response = chain.proceed(chain.request());
			status = Integer.toString(response.code());
			return response;
		}
		finally {
			String method = chain.request().url().pathSegments().getLast().toLowerCase(Locale.ROOT);
			sample.stop(this.meters.timer("dyzurka.telegram.calls", "method", method, "status", status));
		}
	}

}
