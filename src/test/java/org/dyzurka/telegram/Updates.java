package org.dyzurka.telegram;

/**
 * Updates as Telegram writes them.
 */
final class Updates {

	private Updates() {
	}

	static String text(int id, long chat, String text) {
		return message(id, chat, "\"text\":\"%s\"".formatted(text));
	}

	static String message(int id, long chat, String content) {
		return """
				{"update_id":%1$d,"message":{"message_id":%1$d,"date":1764000000,%4$s,
				"from":%3$s,"chat":{"id":%2$d,"type":"private","first_name":"Ola"}}}""".formatted(id, chat, from(chat),
				content);
	}

	static String inGroup(int id, long group, String content) {
		return """
				{"update_id":%1$d,"message":{"message_id":%1$d,"date":1764000000,%4$s,
				"from":%3$s,"chat":{"id":%2$d,"type":"supergroup","title":"Sąsiedzi"}}}""".formatted(id, group, from(7),
				content);
	}

	static String pressed(int id, long chat, int message, String data) {
		return """
				{"update_id":%d,"callback_query":{"id":"c%d","from":%s,"chat_instance":"1","data":"%s",
				"message":{"message_id":%d,"date":1764000000,"chat":{"id":%d,"type":"private"},"text":"?"}}}"""
			.formatted(id, id, from(chat), data, message, chat);
	}

	static String membership(int id, long chat, String status) {
		return """
				{"update_id":%d,"my_chat_member":{"chat":{"id":%d,"type":"private"},"from":%s,"date":1764000000,
				"old_chat_member":{"status":"member","user":%4$s},
				"new_chat_member":{"status":"%5$s","user":%4$s,"until_date":0}}}""".formatted(id, chat, from(chat),
				"{\"id\":1,\"is_bot\":true,\"first_name\":\"bot\"}", status);
	}

	static String from(long user) {
		return "{\"id\":%d,\"is_bot\":false,\"first_name\":\"Ola\",\"language_code\":\"uk\"}".formatted(user);
	}

}
