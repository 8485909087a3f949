package org.dyzurka.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers 503 while the database is away or has no connection to spare: the fault passes,
 * and whoever asked may ask again.
 */
@ControllerAdvice
class Outages {

	private static final Logger log = LoggerFactory.getLogger(Outages.class);

	private static final String SECONDS_TO_WAIT = "30";

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class })
	void unavailable(Exception outage, HttpServletResponse response) throws IOException {
		log.warn("The database does not answer: {}", outage.getMessage());
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
