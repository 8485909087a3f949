package org.dyzurka.acceptance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens around telephones, in a program that plays them itself.
 */
record PhoneSurroundings(Program program) implements Player.Surroundings {

	@Override
	public void pass(Duration time) {
		this.program.pass(time);
	}

	@Override
	public void restart() {
		this.program.restart();
	}

	@Override
	public void otherTakes(LocalDateTime start) {
		OtherResident.takes(start, this.program.context());
	}

	@Override
	public void othersTakeAll(String key) {
		OtherResident.takeAll(key, this.program.context());
	}

	@Override
	public void otherGivesUp(LocalDateTime start) {
		OtherResident.givesUp(start, this.program.context());
	}

	@Override
	public String newestCode() {
		return this.program.bean(JdbcClient.class)
			.sql("select code from booking order by created_at desc limit 1")
			.query(String.class)
			.single();
	}

	@Override
	public List<Reason> calls(String number) {
		return this.program.bean(CallList.class)
			.open()
			.stream()
			.map(Call::wanted)
			.filter((wanted) -> number.equals(wanted.number()))
			.map((wanted) -> wanted.reason())
			.toList();
	}

}
