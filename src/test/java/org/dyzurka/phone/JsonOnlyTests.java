package org.dyzurka.phone;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(JsonOnlyTests.Endpoints.class)
class JsonOnlyTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	@Autowired
	private MockMvc web;

	@Test
	void aBrowserThatOpensAJsonAddressSeesJson() throws Exception {
		this.web.perform(get("/json-for-everyone").header("Accept", BROWSER))
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
			.andExpect(content().json("{\"now\":\"today\"}"));
	}

	@Test
	void textIsAnsweredAsTheXmlItIs() throws Exception {
		this.web.perform(get("/xml-as-text"))
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_XML))
			.andExpect(content().string("<Response/>"));
	}

	@TestConfiguration
	@RestController
	static class Endpoints {

		@GetMapping("/json-for-everyone")
		Answer json() {
			return new Answer("today");
		}

		@GetMapping(path = "/xml-as-text", produces = MediaType.APPLICATION_XML_VALUE)
		String xml() {
			return "<Response/>";
		}

	}

	record Answer(String now) {
	}

}
