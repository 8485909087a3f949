-- Private addresses; the secret itself is not here, only its SHA-256
create table feed_address (
	id uuid primary key,
	expert uuid not null,
	name varchar(60) not null,
	secret_hash char(64) not null unique,
	issued_at timestamp with time zone not null,
	revoked_at timestamp with time zone,
	last_read_at timestamp with time zone
);

-- One row per expert, consultation or meeting: grows in the transaction that changed
-- what calendars tell of it
create table feed_edition (
	subject uuid primary key,
	number bigint not null,
	changed_at timestamp with time zone not null
);

-- Days from which a tombstone is no longer shown, and the body is another one
create table feed_fading (
	subject uuid not null,
	on_day date not null,
	primary key (subject, on_day)
);
