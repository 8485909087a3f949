-- What the office changed about what was planned, and how many were told; nobody but the author is named
create table plan_change (
	id uuid primary key,
	carried_out_at timestamp with time zone not null,
	author varchar(100) not null,
	kind varchar(40) not null,
	about uuid not null,
	written integer not null,
	phoned integer not null,
	unreachable integer not null
);

create index plan_change_latest on plan_change (carried_out_at);
