package org.dyzurka.staff;

import org.dyzurka.calllist.CallList;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame of every page behind the log-in shows: how many calls are to be made.
 */
@ControllerAdvice(assignableTypes = { OfficePages.class, CallPages.class, FeedPages.class, FailedMessagePages.class,
		PasswordPage.class })
class OfficeFrame {

	private final CallList calls;

	OfficeFrame(CallList calls) {
		this.calls = calls;
	}

	@ModelAttribute("openCalls")
	int openCalls() {
		return this.calls.countOpen();
	}

}
