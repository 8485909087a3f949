package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a scene asks.
 *
 * @param text the question
 * @param options the choices, the ways out left away
 * @param contactLabel label of the button that shares the resident's number, or null
 */
record Question(String text, List<Option> options, @Nullable String contactLabel) {

	Question {
		options = List.copyOf(options);
	}

	static Question of(String text) {
		return new Question(text, List.of(), null);
	}

	Question with(Option option) {
		List<Option> more = new ArrayList<>(this.options);
		more.add(option);
		return new Question(this.text, more, this.contactLabel);
	}

	/**
	 * A page of options, with the way to the next page where there is one.
	 * @param page from 0; beyond the last it begins again
	 */
	Question withPage(List<Option> all, int page, int size, String nextPageLabel) {
		Question question = this;
		if (all.size() <= size) {
			for (Option option : all) {
				question = question.with(option);
			}
			return question;
		}
		int pages = (all.size() + size - 1) / size;
		int first = (page % pages) * size;
		for (Option option : all.subList(first, Math.min(first + size, all.size()))) {
			question = question.with(option);
		}
		return question.with(Option.wayOut(Option.NEXT_PAGE, nextPageLabel));
	}

	Question askingForContact(String label) {
		return new Question(this.text, this.options, label);
	}

}
