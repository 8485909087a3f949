package org.dyzurka.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

import org.dyzurka.wording.Gsm;

/**
 * What somebody chooses who wants to book, whatever is asked.
 */
final class Errand {

	/** The earlier ones are preferred; of several that fit equally any. */
	private static final List<Pattern> WISHES = List.of(wish("tak, rezygnuje"), wish("tak, biore"),
			wish("rezerwuje(?: .*)?"), wish("(?:po )?polsk[iu]"), wish("pomin"),
			wish("niczego nie potrzebuje|bez ulatwien"), wish("tak, na (?:ten dzien|liste)"),
			wish(".*\\d\\d:\\d\\d.*|o godz.*"), wish(".*\\d\\.\\d\\d.*|w[e]? (?:srode|wtorek|piatek).*"),
			wish("przez telefon.*|telefon.*|rozmowa.*|na miejscu.*"), wish("zarezerwuj termin"),
			wish("bez podawania numeru"));

	private static final Pattern WAY_OUT = wish(
			"wroc|osoba|wypisz.*|zrezygnuj.*|.*rezygnuje.*|zmien.*|.*jezyk|.*dan(?:e|ych).*|.*usun.*");

	private final Random random;

	Errand(Random random) {
		this.random = random;
	}

	/** Empty if nothing that is offered helps. */
	Optional<String> choose(List<String> labels) {
		for (Pattern wish : WISHES) {
			List<String> fitting = labels.stream().filter((label) -> wish.matcher(plain(label)).matches()).toList();
			if (!fitting.isEmpty()) {
				return any(fitting);
			}
		}
		List<String> others = labels.stream().filter((label) -> !WAY_OUT.matcher(plain(label)).matches()).toList();
		return others.isEmpty() ? Optional.empty() : any(others);
	}

	private Optional<String> any(List<String> labels) {
		return Optional.of(labels.get(this.random.nextInt(labels.size())));
	}

	private static String plain(String label) {
		return Gsm.writable(label).toLowerCase(Locale.ROOT).strip();
	}

	private static Pattern wish(String expression) {
		return Pattern.compile(expression);
	}

}
