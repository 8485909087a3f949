-- Whom the office has to phone. open_key is number, reason and matter while the call is open
create table call_wanted (
	id bigint generated always as identity primary key,
	open_key varchar(240) unique,
	number varchar(16),
	language varchar(35) not null,
	reason varchar(16) not null,
	wished_from timestamp with time zone,
	wished_to timestamp with time zone,
	about varchar(200),
	resident_id uuid,
	since timestamp with time zone not null,
	attempts int not null,
	result varchar(16),
	result_at timestamp with time zone,
	note varchar(300)
);

create index call_wanted_number on call_wanted (number);
create index call_wanted_resident on call_wanted (resident_id);
