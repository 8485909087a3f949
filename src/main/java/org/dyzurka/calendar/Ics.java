package org.dyzurka.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Poland;

/**
 * Writes iCalendar (RFC 5545, RFC 7986). Equal input gives equal bytes: nothing here
 * looks at a clock. There is no {@code METHOD}: nobody is invited.
 */
final class Ics {

	/** How often a calendar program is asked to look again. */
	static final Duration REFRESH = Duration.ofHours(1);

	private static final ProdId PRODUCT = new ProdId("-//Dyzurka//Calendar//PL");

	private static final VTimeZone ZONE = zone();

	private static final String COLOUR = "teal";

	private Ics() {
	}

	/**
	 * A calendar to subscribe to.
	 */
	static byte[] feed(Sheet sheet) {
		List<Property> properties = basics();
		String name = PlainText.oneLine(sheet.name());
		String about = PlainText.lines(sheet.about());
		properties.add(new Name(name));
		properties.add(new XProperty("X-WR-CALNAME", name));
		properties.add(new Description(about));
		properties.add(new XProperty("X-WR-CALDESC", about));
		properties.add(new XProperty("X-WR-TIMEZONE", Poland.ZONE.getId()));
		properties.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		properties.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		properties.add(new Color(new ParameterList(), COLOUR));
		if (sheet.source() != null) {
			properties.add(new Source(new ParameterList(List.of(Value.URI)), sheet.source().toString()));
		}
		return written(properties, sheet.happenings());
	}

	/**
	 * One event, to keep.
	 */
	static byte[] single(Happening happening) {
		return written(basics(), List.of(happening));
	}

	private static List<Property> basics() {
		List<Property> properties = new ArrayList<>();
		properties.add(ImmutableVersion.VERSION_2_0);
		properties.add(PRODUCT);
		properties.add(ImmutableCalScale.GREGORIAN);
		return properties;
	}

	private static byte[] written(List<Property> properties, List<Happening> happenings) {
		List<CalendarComponent> components = new ArrayList<>(happenings.size() + 1);
		components.add(ZONE);
		for (Happening happening : happenings) {
			components.add(event(happening));
		}
		// Calendar.toString() is unfolded; its own folding counts characters, not octets
		return Folding.folded(new Calendar(new PropertyList(properties), new ComponentList<>(components)).toString());
	}

	private static VEvent event(Happening happening) {
		List<Property> properties = new ArrayList<>();
		String summary = PlainText.oneLine(happening.summary());
		properties.add(new Uid(happening.uid()));
		// Without METHOD this is when the event was last revised (3.8.7.2)
		properties.add(new DtStamp(happening.changedAt()));
		properties.add(new LastModified(happening.changedAt()));
		properties.add(new Sequence(happening.revision()));
		properties.addAll(time(happening.time()));
		properties.add(new Summary(summary));
		if (!happening.description().isEmpty()) {
			properties.add(new Description(PlainText.lines(happening.description())));
		}
		if (happening.location() != null) {
			properties.add(new Location(PlainText.oneLine(happening.location())));
		}
		properties.add(switch (happening.standing()) {
			case BUSY, FREE -> ImmutableStatus.VEVENT_CONFIRMED;
			case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
		});
		properties.add(switch (happening.standing()) {
			case BUSY -> ImmutableTransp.OPAQUE;
			case FREE, CANCELLED -> ImmutableTransp.TRANSPARENT;
		});
		List<VAlarm> alarms = new ArrayList<>();
		for (Duration before : happening.alarms()) {
			alarms.add(new VAlarm(new PropertyList(
					List.of(ImmutableAction.DISPLAY, new Trigger(before.negated()), new Description(summary)))));
		}
		return new VEvent(new PropertyList(properties), new ComponentList<>(alarms));
	}

	/**
	 * By the clock on the wall, but in UTC when either end lies in the hour that the wall
	 * shows twice: with a zone only the first of the two can be named (3.3.5), and a talk
	 * across the change would seem to end before it starts.
	 */
	private static List<Property> time(TimeRange time) {
		if (isShownTwice(time.start()) || isShownTwice(time.end())) {
			return List.of(new DtStart<>(time.start()), new DtEnd<>(time.end()));
		}
		return List.of(new DtStart<>(time.start().atZone(Poland.ZONE)), new DtEnd<>(time.end().atZone(Poland.ZONE)));
	}

	private static boolean isShownTwice(Instant instant) {
		return Poland.ZONE.getRules().getValidOffsets(LocalDateTime.ofInstant(instant, Poland.ZONE)).size() > 1;
	}

	/**
	 * Poland since 1996. Older rules upset some readers, and no event of ours is older.
	 */
	private static VTimeZone zone() {
		ZoneOffset winter = ZoneOffset.ofHours(1);
		ZoneOffset summer = ZoneOffset.ofHours(2);
		PropertyList daylight = new PropertyList(List.of(new TzName("CEST"), new TzOffsetFrom(winter),
				new TzOffsetTo(summer), new DtStart<>(LocalDateTime.of(1981, 3, 29, 2, 0)),
				new RRule<>("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")));
		PropertyList standard = new PropertyList(List.of(new TzName("CET"), new TzOffsetFrom(summer),
				new TzOffsetTo(winter), new DtStart<>(LocalDateTime.of(1996, 10, 27, 3, 0)),
				new RRule<>("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")));
		return new VTimeZone(new PropertyList(List.of(new TzId(Poland.ZONE.getId()))),
				new ComponentList<>(List.of(new Daylight(daylight), new Standard(standard))));
	}

}
