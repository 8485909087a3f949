-- What residents are asked without having written: one row for each matter
create table asked (
	id uuid primary key,
	matter varchar(300) not null unique,
	booking_id uuid,
	resident_id uuid not null,
	code varchar(6) not null,
	state varchar(16) not null,
	answer_by timestamp with time zone not null,
	on_silence varchar(16),
	asked_at timestamp with time zone not null
);

create index asked_resident on asked (resident_id);
create index asked_booking on asked (booking_id);
create index asked_answer_by on asked (answer_by);

-- Where it was asked; of several the last one counts, the others did not take it
create table asked_way (
	asked uuid not null references asked on delete cascade,
	medium varchar(16) not null,
	identifier varchar(200) not null,
	failed boolean not null,
	primary key (asked, medium, identifier)
);

create index asked_way_address on asked_way (medium, identifier);
