-- Wrong codes of the last hour
create table wrong_guess (
	id bigint generated always as identity primary key,
	medium varchar(16) not null,
	identifier varchar(200) not null,
	guessed_at timestamp with time zone not null
);

create index wrong_guess_address on wrong_guess (medium, identifier, guessed_at);
create index wrong_guess_time on wrong_guess (guessed_at);

-- How many text messages calls sent to a number today
create table texts_after_calls (
	number varchar(20) not null,
	sent_on date not null,
	sent int not null,
	primary key (number, sent_on)
);
