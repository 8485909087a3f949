package org.dyzurka;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(Dyzurka.class);

	@Test
	void everyRoomUsesOnlyWhatItMay() {
		this.modules.verify();
	}

	/**
	 * A start reads the rooms and the order in which their tables are made from a file:
	 * to look for them in the code would take it most of its time.
	 */
	@Test
	void theStartKnowsTheRooms() throws IOException {
		List<String> listed;
		try (InputStream file = getClass().getResourceAsStream("/META-INF/spring-modulith/application-modules.json")) {
			listed = List.copyOf(JsonMapper.shared().readTree(file).propertyNames());
		}

		assertThat(listed).containsExactlyInAnyOrderElementsOf(
				this.modules.stream().map((room) -> room.getIdentifier().toString()).toList());
		for (ApplicationModule room : this.modules) {
			assertThat(listed.subList(0, listed.indexOf(room.getIdentifier().toString())))
				.containsAll(room.getDirectDependencies(this.modules)
					.uniqueModules()
					.map((used) -> used.getIdentifier().toString())
					.toList());
		}
	}

	@Test
	void theRoomsAreDrawn() {
		new Documenter(this.modules).writeDocumentation();
	}

}
