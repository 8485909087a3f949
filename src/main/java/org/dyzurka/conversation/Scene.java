package org.dyzurka.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a resident stands in the dialogue. A scene is a record that holds exactly what it
 * knows; it is stored between two messages under its simple name, so a renamed or changed
 * scene begins the dialogue again with an apology.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "scene")
sealed interface Scene permits Welcome, NothingOn, PickConsultation, Overview, More, PickLanguage, Documents, PickForm,
		PickDay, PickTime, PickSeats, Drafting, Raised, Answered, JoinList, TellWaitNumber, OneWaiting, News,
		WantReminderCall, WhatNext, MyBookings, OneBooking, GiveUp, MyData, Erase, TellCode, TellNumber, Connecting,
		PickCallTime, TellCallNumber, Goodbye {

	/**
	 * The present question with its choices. May be asked again at any time; changes
	 * nothing.
	 */
	Question ask(Desk desk);

	/**
	 * Hears an answer, does what it asks for, and gives the next scene; the same one asks
	 * again.
	 */
	Scene answer(Answer answer, Desk desk);

	/**
	 * Whether there is no way back behind this scene.
	 */
	default boolean begins() {
		return false;
	}

	/**
	 * Whether any words are a good answer, so that they are not searched for a choice.
	 */
	default boolean takesAnyWords() {
		return false;
	}

	/**
	 * What the line does in a call when the question is said.
	 */
	default Reply.Then then() {
		return new Reply.Then.Listen(Reply.Entry.KEY);
	}

	/**
	 * Whether nothing is left to be done, so that silence in a call ends it.
	 */
	default boolean mayEnd() {
		return false;
	}

}
