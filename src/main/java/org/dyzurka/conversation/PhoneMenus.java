package org.dyzurka.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.conversation.PhoneMenu.Menu;
import org.dyzurka.messaging.Choice;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.wording.Command;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The telephone menus of consultations, asked of the scenes themselves, so that a printed
 * sheet says what a call says.
 */
@Component
public class PhoneMenus {

	/** Nobody calls: the scenes are asked, and nothing is ever answered or stored. */
	private static final Address NOBODY = Address.voice("nobody");

	private final Reception reception;

	PhoneMenus(Reception reception) {
		this.reception = reception;
	}

	/**
	 * The way from the greeting to a day, and what else the telephone does, with
	 * everything that lies ahead in the consultation, free or not.
	 * @return empty if no call leads to that consultation, since it is over or unknown
	 */
	@Transactional(readOnly = true)
	public Optional<PhoneMenu> of(ConsultationId consultation, Locale language) {
		Desk desk = new Desk(this.reception, new Resident(ResidentId.random(), NOBODY, language, true), language,
				consultation, CallSoFar.begun(NOBODY.identifier()), new Offer.Ahead(this.reception));
		if (desk.consultations().stream().noneMatch((current) -> current.id().equals(consultation))) {
			return Optional.empty();
		}
		List<Menu> menus = new ArrayList<>();
		menus.add(greeting(desk));
		Deque<Step> steps = new ArrayDeque<>();
		steps.add(new Step(List.of(), desk.home()));
		while (!steps.isEmpty()) {
			ask(steps.remove(), consultation, desk, menus, steps);
		}
		return Optional.of(new PhoneMenu(menus, everywhere(desk)));
	}

	private static Menu greeting(Desk desk) {
		Question greeting = new Welcome("").ask(desk);
		return new Menu(List.of(), greeting.text(), other(desk.languages().getFirst(), desk), keys(greeting, desk));
	}

	/**
	 * Asks page after page, until the first comes again, and notes where the keys lead.
	 */
	private static void ask(Step step, ConsultationId consultation, Desk desk, List<Menu> menus, Deque<Step> steps) {
		Question first = step.scene().ask(desk);
		Scene page = step.scene();
		List<String> path = step.path();
		Question question = first;
		do {
			List<PhoneMenu.Key> keys = keys(question, desk);
			menus.add(new Menu(path, question.text(), null, keys));
			Scene following = page;
			for (int i = 0; i < keys.size(); i++) {
				String choice = question.options().get(i).id();
				Scene next = page.answer(new Answer.Picked(choice), desk);
				if (choice.equals(Option.NEXT_PAGE)) {
					following = next;
				}
				else if (belongs(next, page, consultation)) {
					steps.add(new Step(and(path, keys.get(i).key()), next));
				}
			}
			path = and(path, "8");
			page = following;
			question = page.ask(desk);
		}
		while (!question.equals(first));
	}

	/** The ways on: to what is consulted, to a day, and to a booking that was made. */
	private static boolean belongs(Scene next, Scene from, ConsultationId consultation) {
		boolean consulted = next instanceof Overview overview && from instanceof PickConsultation
				&& overview.consultation().equals(consultation);
		boolean toADay = next instanceof PickDay || (next instanceof PickForm && from instanceof Overview);
		boolean toABooking = next instanceof TellCode || (next instanceof More && from instanceof PickForm);
		return consulted || toADay || toABooking;
	}

	private static List<PhoneMenu.Key> keys(Question question, Desk desk) {
		List<PhoneMenu.Key> keys = new ArrayList<>();
		for (Choice choice : new Asked("", question.options()).choices()) {
			if (choice.key() != null) {
				keys.add(new PhoneMenu.Key(choice.key().toString(), choice.label(), other(choice.spoken(), desk)));
			}
		}
		return keys;
	}

	private static List<String> and(List<String> path, String key) {
		List<String> longer = new ArrayList<>(path);
		longer.add(key);
		return longer;
	}

	private List<PhoneMenu.Key> everywhere(Desk desk) {
		List<PhoneMenu.Key> everywhere = new ArrayList<>();
		everywhere.add(new PhoneMenu.Key("0", desk.say(Line.A_PERSON), null));
		everywhere.add(new PhoneMenu.Key("9", desk.say(Line.BACK), null));
		this.reception.words()
			.oneWord(Command.REPEAT, desk.language())
			.ifPresent((word) -> everywhere.add(new PhoneMenu.Key("*", word, null)));
		everywhere.add(new PhoneMenu.Key("8", desk.say(Line.NEXT_PAGE), null));
		return everywhere;
	}

	private static @Nullable Locale other(@Nullable Locale spoken, Desk desk) {
		return (spoken != null && !spoken.getLanguage().equals(desk.language().getLanguage())) ? spoken : null;
	}

	/** A scene and the keys that lead to it. */
	private record Step(List<String> path, Scene scene) {
	}

}
