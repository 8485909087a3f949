create table booking_rules (
	scope uuid primary key,
	bookings_per_resident int not null,
	book_until_seconds bigint not null,
	cancel_until_seconds bigint not null,
	kept_seconds bigint not null
);

-- taken counts the seats of live bookings and holds, booked those of live bookings alone
create table bookable (
	id uuid primary key,
	scope uuid not null,
	starts_at timestamp with time zone not null,
	ends_at timestamp with time zone not null,
	capacity int not null,
	taken int not null,
	booked int not null,
	open boolean not null,
	forgotten boolean not null,
	revision int not null,
	changed_at timestamp with time zone not null,
	constraint bookable_time check (starts_at < ends_at),
	constraint bookable_taken check (taken between 0 and capacity),
	constraint bookable_booked check (booked between 0 and taken)
);

create index bookable_schedule on bookable (scope, starts_at);
create index bookable_past on bookable (forgotten, scope, ends_at);

-- A row is a hold that has not ended yet: one for each resident
create table booking_hold (
	id uuid primary key,
	resident_id uuid not null unique,
	bookable_id uuid not null references bookable (id),
	seats int not null,
	length_seconds bigint not null,
	lapses_at timestamp with time zone not null,
	latest timestamp with time zone not null,
	moving uuid,
	constraint booking_hold_seats check (seats > 0)
);

-- live_code is the code while it still speaks for the booking
create table booking (
	id uuid primary key,
	code varchar(6) not null,
	live_code varchar(6) unique,
	bookable_id uuid not null references bookable (id),
	seats int not null,
	resident_id uuid,
	topic varchar(500),
	language varchar(35),
	needs varchar(200) not null,
	call_back varchar(20),
	live boolean not null,
	revision int not null,
	changed_at timestamp with time zone not null,
	created_at timestamp with time zone not null,
	constraint booking_seats check (seats > 0)
);

create index booking_bookable on booking (bookable_id);
create index booking_resident on booking (resident_id);

-- Where moved bookings were before
create table booking_departure (
	booking_id uuid not null references booking (id),
	bookable_id uuid not null references bookable (id),
	seats int not null,
	revision int not null,
	changed_at timestamp with time zone not null,
	primary key (booking_id, bookable_id)
);

create index booking_departure_bookable on booking_departure (bookable_id, changed_at);
