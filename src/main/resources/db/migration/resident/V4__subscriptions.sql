-- Who agreed to be informed, about what, and in which words. An ended one stays as
-- evidence until its resident is forgotten: live is then null, so that it may be given again
create table consent (
	id bigint generated always as identity primary key,
	resident_id uuid not null references resident (id) on delete cascade,
	medium varchar(16) not null,
	identifier varchar(200) not null,
	topic varchar(60) not null,
	language varchar(8) not null,
	words varchar(100) not null,
	since timestamp with time zone not null,
	live boolean,
	until timestamp with time zone,
	ending varchar(16),
	unique (medium, identifier, topic, live),
	foreign key (medium, identifier) references resident_address (medium, identifier) on delete cascade
);

create index consent_resident on consent (resident_id, live);

-- Under what hash of its token an address ends what it subscribed to
alter table resident_address add column token_hash varchar(64);

create unique index resident_address_token on resident_address (token_hash);

-- What those tokens are derived from; one row, made at the first use
create table subscription_key (
	id int primary key check (id = 1),
	secret varchar(64) not null
);

-- Who asked to be subscribed by e-mail and has yet to confirm
create table subscription_request (
	token_hash varchar(64) primary key,
	identifier varchar(200) not null,
	topics varchar not null,
	language varchar(8) not null,
	words varchar(100) not null,
	asked_at timestamp with time zone not null,
	confirmed boolean not null
);

create index subscription_request_address on subscription_request (identifier, asked_at);
