create table resident (
	id uuid primary key,
	language varchar(8),
	created_at timestamp with time zone not null,
	seen_at timestamp with time zone not null
);

create index resident_seen_at on resident (seen_at);

create table resident_address (
	medium varchar(16) not null,
	identifier varchar(200) not null,
	resident_id uuid not null references resident (id),
	reachable boolean not null,
	primary key (medium, identifier)
);

create index resident_address_resident on resident_address (resident_id);
