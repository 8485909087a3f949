package org.dyzurka.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What is loaded at start.
 *
 * @param files consultation files, by path; none leaves everything as it is, or loads the
 * sample into an empty database while the simulator is on
 */
@ConfigurationProperties("dyzurka")
record ImportSettings(@Name("import") @Nullable List<String> files) {

	/** The setting's name. */
	static final String NAME = "dyzurka.import";

	/**
	 * The files, empty when the setting is not made.
	 */
	List<String> paths() {
		return (this.files != null) ? this.files.stream().map(String::strip).filter((path) -> !path.isEmpty()).toList()
				: List.of();
	}

}
