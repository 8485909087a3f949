package org.dyzurka.simulator;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The Bot API over HTTP (core.telegram.org/bots/api, "Making requests"): GET and POST,
 * JSON, form or multipart, methods in any case. Reads the body itself, because the form
 * of an answer must not depend on how the program converts its own JSON.
 */
@RestController
@WhileSimulating
class BotApiController {

	private static final String BAD_GATEWAY = """
			<html>
			<head><title>502 Bad Gateway</title></head>
			<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>
			</html>
			""";

	private static final int FLOOD_PAUSE_SECONDS = 3;

	private final BotApi api;

	private final Faults faults;

	BotApiController(BotApi api, Faults faults) {
		this.api = api;
		this.faults = faults;
	}

	@RequestMapping(path = "/bot{token}/{method}", method = { RequestMethod.GET, RequestMethod.POST })
	ResponseEntity<String> call(@PathVariable String token, @PathVariable String method, HttpServletRequest request)
			throws IOException, InterruptedException {
		String name = method.toLowerCase(Locale.ROOT);
		Faults.Kind fault = this.faults.strike(name.equals("getupdates"));
		try {
			if (fault != null) {
				return goWrong(fault);
			}
			ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
			answer.set("result", this.api.call(token, name, params(request)));
			return json(200, answer);
		}
		catch (Refused refused) {
			return refusal(refused);
		}
	}

	private ResponseEntity<String> goWrong(Faults.Kind fault) throws InterruptedException {
		switch (fault) {
			case TOO_MANY_REQUESTS -> throw Refused.tooMany(FLOOD_PAUSE_SECONDS);
			case SERVER_ERROR -> throw Refused.internal();
			case SILENCE -> this.faults.keepSilent();
			case BAD_GATEWAY -> {
			}
		}
		return ResponseEntity.status(502).contentType(MediaType.TEXT_HTML).body(BAD_GATEWAY);
	}

	private static ResponseEntity<String> refusal(Refused refused) {
		ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", false);
		answer.put("error_code", refused.code());
		answer.put("description", refused.description());
		Integer pause = refused.retryAfter();
		if (pause != null) {
			answer.putObject("parameters").put("retry_after", pause.intValue());
		}
		return json(refused.code(), answer);
	}

	private static ResponseEntity<String> json(int status, ObjectNode answer) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(answer.toString());
	}

	private static Params params(HttpServletRequest request) throws IOException {
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		Map<String, Params.Upload> files = new HashMap<>();
		if (request instanceof MultipartHttpServletRequest multipart) {
			for (Map.Entry<String, MultipartFile> part : multipart.getFileMap().entrySet()) {
				files.put(part.getKey(), upload(part.getValue()));
			}
		}
		request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
		String type = request.getContentType();
		if (type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			values.setAll(object(request.getInputStream().readAllBytes()));
		}
		return new Params(values, files);
	}

	private static ObjectNode object(byte[] body) {
		if (body.length == 0) {
			return JsonNodeFactory.instance.objectNode();
		}
		try {
			JsonNode parsed = Params.JSON.readTree(body);
			if (parsed instanceof ObjectNode object) {
				return object;
			}
		}
		catch (JacksonException ex) {
			throw Refused.badRequest("can't parse the body as JSON object");
		}
		throw Refused.badRequest("the body must be a JSON object");
	}

	private static Params.Upload upload(MultipartFile file) throws IOException {
		String name = file.getOriginalFilename();
		String type = file.getContentType();
		return new Params.Upload((name != null) ? name : "file",
				(type != null) ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE, file.getBytes());
	}

}
