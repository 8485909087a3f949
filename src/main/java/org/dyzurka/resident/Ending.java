package org.dyzurka.resident;

/**
 * How a consent ended.
 */
enum Ending {

	/** The resident no longer wants this topic. */
	TOPIC,

	/** The resident wants nothing more at this address. */
	ADDRESS,

	/** The resident wants no announcements at all. */
	RESIDENT,

	/** The address takes no messages from us any more. */
	OPT_OUT

}
