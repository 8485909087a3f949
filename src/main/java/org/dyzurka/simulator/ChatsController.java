package org.dyzurka.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The residents' side over HTTP, for the page and for tests in any language. All bodies
 * are JSON; 404 for an unknown resident, 400 for what Telegram itself would not send.
 *
 * <table>
 * <caption>Addresses under {@code /simulator/chats}</caption>
 * <tr>
 * <td>{@code GET }</td>
 * <td>everyone: {@code [{"id", "firstName", "languageCode"}]}</td>
 * </tr>
 * <tr>
 * <td>{@code POST }</td>
 * <td>{@code {"firstName", "languageCode"?, "id"?}}: someone new</td>
 * </tr>
 * <tr>
 * <td>{@code GET /{id}?newerThan=7&wait=20}</td>
 * <td>a {@link ChatView}, once its version is above 7 or 20 seconds have passed</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{id}/text}</td>
 * <td>{@code {"text"}}: writes</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{id}/start}</td>
 * <td>{@code {"payload"}}: opens the bot by a link</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{id}/press}</td>
 * <td>{@code {"label"}} or {@code {"message", "row", "column"}} or {@code {"message",
 * "data"}} (forged); 404 without such a button</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{id}/contact}</td>
 * <td>{@code {"phoneNumber", "own"}}: shares a number</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{id}/sticker}, {@code /photo}, {@code /voice}</td>
 * <td>no body</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{id}/edit}</td>
 * <td>{@code {"message", "text"}}: changes an own message</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{id}/block}</td>
 * <td>{@code {"blocked"}}: blocks or unblocks the bot</td>
 * </tr>
 * <tr>
 * <td>{@code GET /files/{fileId}}</td>
 * <td>a document that the bot has sent</td>
 * </tr>
 * </table>
 */
@RestController
@RequestMapping("/simulator/chats")
@WhileSimulating
class ChatsController {

	private static final int LONGEST_WAIT_SECONDS = 30;

	private final Chats chats;

	ChatsController(Chats chats) {
		this.chats = chats;
	}

	@GetMapping
	List<Resident> residents() {
		return this.chats.residents();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	Resident arrive(@RequestBody Arrival arrival) {
		String name = (arrival.firstName() != null) ? arrival.firstName() : "";
		if (arrival.id() != null) {
			return this.chats.arrive(new Resident(arrival.id(), name, arrival.languageCode()));
		}
		return this.chats.arrive(name, arrival.languageCode());
	}

	@GetMapping("/{id}")
	ChatView view(@PathVariable long id, @RequestParam(defaultValue = "0") long newerThan,
			@RequestParam(defaultValue = "0") int wait) throws InterruptedException {
		return this.chats.awaitNewer(id, newerThan, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT_SECONDS)));
	}

	@PostMapping(path = "/{id}/text", consumes = MediaType.APPLICATION_JSON_VALUE)
	ChatMessage write(@PathVariable long id, @RequestBody Words words) {
		return this.chats.write(id, words.text());
	}

	@PostMapping(path = "/{id}/start", consumes = MediaType.APPLICATION_JSON_VALUE)
	ChatMessage start(@PathVariable long id, @RequestBody Link link) {
		return this.chats.start(id, link.payload());
	}

	@PostMapping(path = "/{id}/contact", consumes = MediaType.APPLICATION_JSON_VALUE)
	ChatMessage contact(@PathVariable long id, @RequestBody Telephone telephone) {
		return this.chats.shareContact(id, telephone.phoneNumber(), telephone.own());
	}

	@PostMapping("/{id}/sticker")
	ChatMessage sticker(@PathVariable long id) {
		return this.chats.sendSticker(id);
	}

	@PostMapping("/{id}/photo")
	ChatMessage photo(@PathVariable long id) {
		return this.chats.sendPhoto(id, "");
	}

	@PostMapping("/{id}/voice")
	ChatMessage voice(@PathVariable long id) {
		return this.chats.sendVoice(id);
	}

	@PostMapping(path = "/{id}/edit", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ChatMessage> edit(@PathVariable long id, @RequestBody Correction correction) {
		return ResponseEntity.of(this.chats.edit(id, correction.message(), correction.text()));
	}

	@PostMapping(path = "/{id}/block", consumes = MediaType.APPLICATION_JSON_VALUE)
	ChatView block(@PathVariable long id, @RequestBody Block block) {
		this.chats.block(id, block.blocked());
		return this.chats.view(id);
	}

	@PostMapping(path = "/{id}/press", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> press(@PathVariable long id, @RequestBody Press press) {
		return switch (pressed(id, press)) {
			case Chats.Pressed.Asked asked -> ResponseEntity.ok(asked);
			case Chats.Pressed.Opened opened -> ResponseEntity.ok(opened);
			case Chats.Pressed.NoSuchButton() ->
				ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such button")).build();
		};
	}

	private Chats.Pressed pressed(long id, Press press) {
		if (press.label() != null) {
			return this.chats.press(id, press.label());
		}
		int message = Objects.requireNonNullElse(press.message(), 0);
		if (press.data() != null) {
			return this.chats.forge(id, message, press.data());
		}
		return this.chats.press(id, message, Objects.requireNonNullElse(press.row(), 0),
				Objects.requireNonNullElse(press.column(), 0));
	}

	@GetMapping("/files/{fileId}")
	ResponseEntity<byte[]> file(@PathVariable String fileId) {
		Optional<StoredFile> found = this.chats.file(fileId);
		if (found.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		StoredFile file = found.get();
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename(file.name(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(file.bytes());
	}

	@ExceptionHandler
	ProblemDetail nobody(NoSuchElementException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such resident");
	}

	@ExceptionHandler
	ProblemDetail impossible(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	record Arrival(@Nullable String firstName, @Nullable String languageCode, @Nullable Long id) {

	}

	record Words(String text) {

		Words {
			text = Objects.requireNonNullElse(text, "");
		}

	}

	record Link(String payload) {

		Link {
			payload = Objects.requireNonNullElse(payload, "");
		}

	}

	record Telephone(String phoneNumber, Boolean own) {

		Telephone {
			phoneNumber = Objects.requireNonNullElse(phoneNumber, "");
			own = Objects.requireNonNullElse(own, true);
		}

	}

	record Correction(Integer message, String text) {

		Correction {
			message = Objects.requireNonNullElse(message, 0);
			text = Objects.requireNonNullElse(text, "");
		}

	}

	record Press(@Nullable String label, @Nullable Integer message, @Nullable Integer row, @Nullable Integer column,
			@Nullable String data) {

	}

	record Block(Boolean blocked) {

		Block {
			blocked = Objects.requireNonNullElse(blocked, true);
		}

	}

}
