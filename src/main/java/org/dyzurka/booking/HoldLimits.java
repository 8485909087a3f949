package org.dyzurka.booking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How much of one duty or meeting may be held at a time by those who have no booking yet.
 *
 * @param heldShare of the places that are not booked, 0 to 1
 * @param heldAtLeast so many places always, so that a rush for a small duty is no abuse
 */
@ConfigurationProperties("dyzurka.limits")
record HoldLimits(@DefaultValue("0.5") double heldShare, @DefaultValue("50") int heldAtLeast) {

	/**
	 * Refuses what cannot work.
	 * @return these limits
	 */
	HoldLimits checked() {
		if (!(this.heldShare >= 0 && this.heldShare <= 1)) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.limits.held-share", this.heldShare,
					"write a share of 0 to 1, such as 0.5");
		}
		if (this.heldAtLeast < 1) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.limits.held-at-least", this.heldAtLeast,
					"write a number of 1 or more");
		}
		return this;
	}

	int of(int unbooked) {
		return Math.max(this.heldAtLeast, (int) Math.ceil(this.heldShare * unbooked));
	}

}
