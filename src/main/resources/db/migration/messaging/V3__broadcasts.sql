-- The same to many. What became of it is counted from its recipients, and stays here when they are gone
create table broadcast (
	id uuid primary key,
	begun_at timestamp with time zone not null,
	completed_at timestamp with time zone,
	stopped_at timestamp with time zone,
	ended_at timestamp with time zone,
	recipients int,
	sent int,
	failed int
);

-- Whom it goes to, once each; of an erased resident only the outcome stays
create table broadcast_recipient (
	id bigint generated always as identity primary key,
	broadcast uuid not null references broadcast (id),
	medium varchar(16) not null,
	identifier varchar(200),
	outcome varchar(16) not null,
	ended_at timestamp with time zone,
	unique (broadcast, medium, identifier)
);

create index broadcast_recipient_address on broadcast_recipient (medium, identifier);
create index broadcast_recipient_outcome on broadcast_recipient (broadcast, outcome);

alter table outgoing add column broadcast uuid;
create index outgoing_broadcast on outgoing (broadcast, medium, identifier);
