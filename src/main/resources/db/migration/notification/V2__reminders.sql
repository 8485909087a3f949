-- What a booking is reminded of, each once: planned, then sent
create table reminder (
	booking_id uuid not null,
	starts_at timestamp with time zone not null,
	before_seconds bigint not null,
	due_at timestamp with time zone not null,
	asks boolean not null,
	sent_at timestamp with time zone,
	medium varchar(16),
	identifier varchar(200),
	primary key (booking_id, starts_at, before_seconds)
);

create index reminder_address on reminder (medium, identifier);
create index reminder_start on reminder (starts_at);

-- Who wished to be reminded by a call of the office
create table reminder_call (
	booking_id uuid primary key,
	starts_at timestamp with time zone not null
);
