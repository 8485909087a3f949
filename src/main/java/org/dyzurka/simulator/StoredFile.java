package org.dyzurka.simulator;

/**
 * A file that Telegram keeps for the bot.
 *
 * @param id the {@code file_id} by which it can be sent again
 * @param name its file name
 * @param type its media type
 * @param bytes its content; not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredFile(String id, String name, String type, byte[] bytes) {

}
