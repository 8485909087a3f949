-- One row, locked while files are loaded, so that nodes starting together take turns.
create table intake_turn (
	id integer primary key
);

insert into intake_turn (id) values (1);

-- The sample that the program loaded by itself, and may move by itself.
create table intake_sample (
	slug varchar(50) primary key
);
