package org.dyzurka.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code GET /simulator}: the page on which everything can be tried. Its own words are in
 * Polish, English or Ukrainian: {@code ?lang=} chooses, else the browser does.
 */
@Controller
@WhileSimulating
class PageController {

	private final JsonMapper json;

	private final ChannelPosts channel;

	PageController(JsonMapper json, ChannelPosts channel) {
		this.json = json;
		this.channel = channel;
	}

	@GetMapping("/simulator")
	String page(@RequestParam(required = false) @Nullable String lang, HttpServletRequest request, Model model) {
		Locale language = PageWords.choose(lang, request.getLocales());
		Map<String, String> words = PageWords.of(language);
		model.addAttribute("language", language.getLanguage());
		model.addAttribute("languages", PageWords.LANGUAGES.stream().map(Locale::getLanguage).toList());
		model.addAttribute("words", words);
		model.addAttribute("wordsJson", this.json.writeValueAsString(words));
		model.addAttribute("faults", List.of(Faults.Kind.values()));
		model.addAttribute("phoneFaults", List.of(PhoneFaults.Kind.values()));
		model.addAttribute("reportFaults", List.of(PhoneFaults.Report.values()));
		model.addAttribute("mailFaults", List.of(MailFaults.Kind.values()));
		model.addAttribute("bot", World.BOT_USERNAME);
		model.addAttribute("channel", this.channel.name());
		return "simulator/page";
	}

}
