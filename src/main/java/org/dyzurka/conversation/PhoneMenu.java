package org.dyzurka.conversation;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a call says and which key leads where, for a printed sheet.
 *
 * @param menus in the order in which a caller comes to them
 * @param everywhere the keys that mean the same in every menu
 */
public record PhoneMenu(List<Menu> menus, List<Key> everywhere) {

	public PhoneMenu {
		menus = List.copyOf(menus);
		everywhere = List.copyOf(everywhere);
	}

	/**
	 * One menu.
	 *
	 * @param path the keys that lead to it, after the language was chosen
	 * @param question as it is said
	 * @param spoken the language of the question where it is not that of the sheet, or
	 * null
	 * @param keys by which one answers; none where digits are keyed in
	 */
	public record Menu(List<String> path, String question, @Nullable Locale spoken, List<Key> keys) {

		public Menu {
			path = List.copyOf(path);
			keys = List.copyOf(keys);
		}

	}

	/**
	 * One key.
	 *
	 * @param key a digit, or {@code *}
	 * @param words what it stands for, as it is said
	 * @param spoken the language of the words where it is not that of the sheet, or null
	 */
	public record Key(String key, String words, @Nullable Locale spoken) {
	}

}
