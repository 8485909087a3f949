package org.dyzurka.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Brings messages to the handset and reports how they fared: {@code sent}, then
 * {@code delivered} or {@code undelivered}; on the state that a message begins with
 * Twilio reports nothing. A report that is not taken is not sent again.
 */
@Component
@WhileSimulating
class TwilioReports {

	/**
	 * Long enough for the answer to arrive before the first report, mostly.
	 */
	private static final long ON_THE_WAY_MILLIS = 30;

	private final TwilioAccount account;

	private final Exchange exchange;

	private final TwilioWebhooks webhooks;

	private final PhoneFaults faults;

	TwilioReports(TwilioAccount account, Exchange exchange, TwilioWebhooks webhooks, PhoneFaults faults) {
		this.account = account;
		this.exchange = exchange;
		this.webhooks = webhooks;
		this.faults = faults;
	}

	/**
	 * Brings a message on its way; returns at once.
	 */
	void deliver(PhoneMessage message, @Nullable URI callback) {
		PhoneFaults.Report fault = (callback != null) ? this.faults.strikeReports() : null;
		Thread.ofVirtual().name("simulator-sms").start(() -> {
			try {
				Thread.sleep(ON_THE_WAY_MILLIS);
				List<PhoneMessage> stages = stages(message);
				if (callback != null) {
					send(stages.stream().map((stage) -> request(stage, callback)).toList(), fault);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private List<PhoneMessage> stages(PhoneMessage message) {
		Integer failure = this.exchange.failure(message.number());
		PhoneMessage sent = this.exchange.change(message.sid(), PhoneMessage.Status.SENT, null);
		PhoneMessage last = this.exchange.change(message.sid(),
				(failure != null) ? PhoneMessage.Status.UNDELIVERED : PhoneMessage.Status.DELIVERED, failure);
		return List.of(sent, last);
	}

	/**
	 * Reports the end of a call; returns when the report was taken, unless it comes late.
	 */
	void callEnded(Map<String, String> form) {
		PhoneFaults.Report fault = this.faults.strikeReports();
		List<TwilioWebhooks.Request> report = List
			.of(new TwilioWebhooks.Request("POST", this.account.webhook("status"), form));
		if (fault == PhoneFaults.Report.LATE) {
			Thread.ofVirtual().name("simulator-report").start(() -> sendOrStop(report, fault));
			return;
		}
		sendOrStop(report, fault);
	}

	private void sendOrStop(List<TwilioWebhooks.Request> reports, PhoneFaults.@Nullable Report fault) {
		try {
			send(reports, fault);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void send(List<TwilioWebhooks.Request> reports, PhoneFaults.@Nullable Report fault)
			throws InterruptedException {
		if (fault == PhoneFaults.Report.LATE) {
			this.faults.waitForReports();
		}
		inOrder(reports, fault).forEach(this.webhooks::send);
	}

	private static List<TwilioWebhooks.Request> inOrder(List<TwilioWebhooks.Request> reports,
			PhoneFaults.@Nullable Report fault) {
		return switch (fault) {
			case null -> reports;
			case LATE -> reports;
			case LOST -> List.of();
			case OUT_OF_ORDER -> reports.reversed();
			case DOUBLED -> {
				List<TwilioWebhooks.Request> twice = new ArrayList<>();
				for (TwilioWebhooks.Request report : reports) {
					twice.add(report);
					twice.add(report);
				}
				yield twice;
			}
		};
	}

	private TwilioWebhooks.Request request(PhoneMessage message, URI callback) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("SmsSid", message.sid());
		form.put("SmsStatus", message.status().name().toLowerCase(Locale.ROOT));
		form.put("MessageStatus", message.status().name().toLowerCase(Locale.ROOT));
		form.put("To", message.number());
		form.put("MessageSid", message.sid());
		form.put("AccountSid", this.account.sid());
		form.put("From", this.account.number());
		form.put("ApiVersion", TwilioAccount.API_VERSION);
		if (message.errorCode() != null) {
			form.put("ErrorCode", String.valueOf(message.errorCode()));
		}
		return new TwilioWebhooks.Request("POST", callback, form);
	}

}
