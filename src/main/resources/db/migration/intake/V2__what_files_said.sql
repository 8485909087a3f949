-- What the file of a consultation said last, by part: whatever it says again is left as the office made it since
create table intake_said (
	slug varchar(50) not null,
	part varchar(100) not null,
	hash char(64) not null,
	primary key (slug, part)
);
