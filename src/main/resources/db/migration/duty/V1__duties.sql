create table duty_expert (
	id uuid primary key,
	version integer not null,
	consultation uuid not null,
	file_key varchar(50) not null,
	name varchar(200) not null,
	email varchar(254),
	languages varchar(100) not null,
	listed boolean not null,
	constraint duty_expert_key unique (consultation, file_key)
);

create table duty (
	id uuid primary key,
	version integer not null,
	consultation uuid not null,
	file_key varchar(50) not null,
	expert uuid not null references duty_expert,
	form varchar(20) not null,
	starts_at timestamp with time zone not null,
	ends_at timestamp with time zone not null,
	telephone varchar(40),
	place text,
	languages varchar(100) not null,
	revision integer not null,
	changed_at timestamp with time zone not null,
	withdrawn boolean not null,
	constraint duty_key unique (consultation, file_key),
	constraint duty_ends_after_start check (ends_at > starts_at)
);

create index duty_expert_duties on duty (expert);

-- A slot keeps its row when its duty is planned anew: bookings given up still point to it.
create table duty_slot (
	id uuid primary key,
	duty uuid not null references duty,
	starts_at timestamp with time zone not null,
	ends_at timestamp with time zone not null,
	walk_in boolean not null,
	retired boolean not null,
	constraint duty_slot_ends_after_start check (ends_at > starts_at)
);

create index duty_slot_duty on duty_slot (duty);
create index duty_slot_start on duty_slot (starts_at);
