package org.dyzurka;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Puts the reason why the program cannot start on the console, and nothing else. Spring
 * Boot's own report is silenced in {@code application.yaml}.
 */
class ConsoleFailureReport implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		System.err.println("Cannot start: " + analysis.getDescription());
		if (analysis.getAction() != null) {
			System.err.println(analysis.getAction());
		}
	}

}
