package org.dyzurka;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(Dyzurka.class);

	@Test
	void everyRoomUsesOnlyWhatItMay() {
		this.modules.verify();
	}

	@Test
	void theRoomsAreDrawn() {
		new Documenter(this.modules).writeDocumentation();
	}

}
