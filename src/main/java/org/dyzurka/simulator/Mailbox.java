package org.dyzurka.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.mail.MessagingException;

import org.springframework.stereotype.Component;

/**
 * The letters of everybody, as the mail server has taken them. Gone when the program
 * ends.
 */
@Component
@WhileSimulating
public class Mailbox {

	private static final int MOST_KEPT = 500;

	private final ReentrantLock lock = new ReentrantLock();

	private final Deque<Mail> letters = new ArrayDeque<>();

	private final Clock clock;

	private long last;

	Mailbox(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The letters, newest first.
	 */
	public List<Mail> letters() {
		this.lock.lock();
		try {
			return List.copyOf(this.letters);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * One letter.
	 */
	public Optional<Mail> letter(long id) {
		return letters().stream().filter((letter) -> letter.id() == id).findFirst();
	}

	void put(String to, InputStream source) throws IOException, MessagingException {
		this.lock.lock();
		try {
			Mail letter = MailReader.read(this.last + 1, this.clock.instant(), to, source);
			Optional<Mail> same = this.letters.stream()
				.filter((known) -> known.messageId().equals(letter.messageId()) && known.to().equals(to))
				.findFirst();
			if (same.isPresent()) {
				List<Mail> changed = new ArrayList<>(this.letters);
				changed.set(changed.indexOf(same.get()), same.get().again());
				this.letters.clear();
				this.letters.addAll(changed);
				return;
			}
			this.last++;
			this.letters.addFirst(letter);
			if (this.letters.size() > MOST_KEPT) {
				this.letters.removeLast();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
