package org.dyzurka.phone;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.dyzurka.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureFilterTests {

	private static final String ORIGIN = "https://miasto.example";

	private final Signature signature = new Signature("token", PublicUrl.of(ORIGIN));

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void aSignedRequestGoesOnWithItsFieldsAndItsBody() throws Exception {
		String body = "Body=+hej%0A+&From=%2B48501";
		filter("step=1", body, signed("/twilio/sms?step=1", body), "application/x-www-form-urlencoded; charset=UTF-8");

		HttpServletRequest passed = (HttpServletRequest) Objects.requireNonNull(this.chain.getRequest());
		assertThat(passed.getParameter("Body")).isEqualTo(" hej\n ");
		assertThat(passed.getParameter("step")).isEqualTo("1");
		assertThat(passed.getParameterValues("From")).containsExactly("+48501");
		assertThat(new String(passed.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
		assertThat(passed.getReader().readLine()).isEqualTo(body);
	}

	@Test
	void theFieldsOfTheQueryAreNoPartOfTheForm() throws Exception {
		String merged = "Body=hej&step=1";
		filter("step=1", "Body=hej", signed("/twilio/sms?step=1", merged), "application/x-www-form-urlencoded");

		isForbidden();
	}

	@Test
	void withoutTheRightSignatureNothingGoesOn() throws Exception {
		filter(null, "Body=hej", null, "application/x-www-form-urlencoded");
		isForbidden();
		filter(null, "Body=hej", "", "application/x-www-form-urlencoded");
		isForbidden();
		filter(null, "Body=hoj", signed("/twilio/sms", "Body=hej"), "application/x-www-form-urlencoded");
		isForbidden();
		filter("x=1", "Body=hej", signed("/twilio/sms", "Body=hej"), "application/x-www-form-urlencoded");
		isForbidden();
		filter(null, "Body=hej", signed("/twilio/status", "Body=hej"), "application/x-www-form-urlencoded");
		isForbidden();
	}

	@Test
	void whatIsNoFormIsForbiddenEvenIfTheAddressAloneWasSigned() throws Exception {
		filter(null, "{}", signed("/twilio/sms", ""), "application/json");
		isForbidden();
		filter(null, "{}", signed("/twilio/sms", ""), null);
		isForbidden();
		filter(null, "Body=%zz", signed("/twilio/sms", ""), "application/x-www-form-urlencoded");
		isForbidden();
	}

	@Test
	void aBodyWithoutEndIsNotRead() throws Exception {
		filter(null, "Body=" + "a".repeat(70_000), "x", "application/x-www-form-urlencoded");

		assertThat(this.response.getStatus()).isEqualTo(413);
		assertThat(this.chain.getRequest()).isNull();
	}

	private void isForbidden() {
		assertThat(this.response.getStatus()).isEqualTo(403);
		assertThat(this.chain.getRequest()).isNull();
		this.response.reset();
	}

	private String signed(String target, String body) {
		return new String(this.signature.of(ORIGIN + target, Form.of(body)), StandardCharsets.US_ASCII);
	}

	private void filter(@Nullable String query, String body, @Nullable String signature, @Nullable String type)
			throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/twilio/sms");
		request.setQueryString(query);
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		request.setContentType(type);
		if (signature != null) {
			request.addHeader(SignatureFilter.HEADER, signature);
		}
		new SignatureFilter(this.signature).doFilter(request, this.response, this.chain);
	}

}
