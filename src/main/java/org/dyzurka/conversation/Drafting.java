package org.dyzurka.conversation;

/**
 * A scene in which a place is held. The hold lives as long as such a scene is the present
 * one or can be gone back to.
 */
sealed interface Drafting extends Scene
		permits TellTopic, PickTalkLanguage, TellNeeds, Summary, GiveNumber, LeaveNumber, ConfirmMove {

	/**
	 * What is held and what was told so far.
	 */
	Draft draft();

	/**
	 * The same scene with another draft.
	 */
	Drafting with(Draft draft);

}
