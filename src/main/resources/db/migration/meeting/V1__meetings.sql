create table meeting (
	id uuid primary key,
	version integer not null,
	consultation uuid not null,
	file_key varchar(50) not null,
	kind varchar(50) not null,
	title text not null,
	starts_at timestamp with time zone not null,
	ends_at timestamp with time zone not null,
	place text not null,
	seats integer not null,
	booking varchar(20) not null,
	hosts text not null,
	revision integer not null,
	changed_at timestamp with time zone not null,
	withdrawn boolean not null,
	constraint meeting_key unique (consultation, file_key),
	constraint meeting_ends_after_start check (ends_at > starts_at)
);
