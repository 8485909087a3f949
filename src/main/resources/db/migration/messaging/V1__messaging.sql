-- Messages on their way out. A sent one keeps no words; a failed one waits for the office
create table outgoing (
	id bigint generated always as identity primary key,
	medium varchar(16) not null,
	identifier varchar(200) not null,
	language varchar(8) not null,
	urgency varchar(16) not null,
	prompt varchar,
	attachment varchar(64),
	replaces varchar(64),
	forget boolean not null,
	state varchar(16) not null,
	attempts int not null,
	next_attempt_at timestamp with time zone not null,
	claimed_until timestamp with time zone,
	provider_id varchar(64),
	reason varchar(200),
	created_at timestamp with time zone not null,
	ended_at timestamp with time zone
);

create index outgoing_address on outgoing (medium, identifier, state, id);
create index outgoing_state on outgoing (state, ended_at);

create index outgoing_attachment on outgoing (attachment);

-- What is made for one resident is kept until its message has ended
create table attachment (
	hash varchar(64) primary key,
	name varchar(255) not null,
	media_type varchar(100) not null,
	until_sent boolean not null
);

-- In parts, because H2 ends a value at 1 MiB
create table attachment_part (
	hash varchar(64) not null references attachment (hash) on delete cascade,
	number int not null,
	content bytea not null,
	primary key (hash, number)
);

create table attachment_provider_file (
	hash varchar(64) not null references attachment (hash) on delete cascade,
	medium varchar(16) not null,
	provider_file varchar(300) not null,
	primary key (hash, medium)
);
