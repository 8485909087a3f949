package org.dyzurka.staff;

import org.dyzurka.calllist.CallList;
import org.dyzurka.notification.InterpreterRequests;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame of every page behind the log-in shows: how many calls are to be made,
 * and how many interpreters to be ordered.
 */
@ControllerAdvice(assignableTypes = { OfficePages.class, CallPages.class, FeedPages.class, FailedMessagePages.class,
		PasswordPage.class, SchedulePages.class, AnnouncementPages.class, PublicationPages.class,
		InterpreterPages.class })
class OfficeFrame {

	private final CallList calls;

	private final InterpreterRequests interpreters;

	OfficeFrame(CallList calls, InterpreterRequests interpreters) {
		this.calls = calls;
		this.interpreters = interpreters;
	}

	@ModelAttribute("openCalls")
	int openCalls() {
		return this.calls.countOpen();
	}

	@ModelAttribute("openInterpreters")
	int openInterpreters() {
		return this.interpreters.countToDo();
	}

}
