-- Whom an interpreter of sign language is asked for. No row names a person; it goes when the booking is over
create table interpreter_request (
	booking_id uuid primary key,
	starts_at timestamp with time zone not null,
	asked_at timestamp with time zone not null,
	state varchar(16) not null,
	ordered_for timestamp with time zone
);

create index interpreter_request_start on interpreter_request (starts_at);
