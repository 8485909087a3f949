-- What is read whole is kept whole: the content is the consultation as JSON.
create table consultation (
	id uuid primary key,
	version integer not null,
	slug varchar(50) not null,
	first_day date not null,
	last_day date not null,
	content text not null,
	constraint consultation_slug unique (slug)
);

create index consultation_last_day on consultation (last_day);

-- Files in parts, since H2 takes at most 1 MiB in one value.
create table consultation_file (
	consultation uuid not null references consultation,
	document integer not null,
	part integer not null,
	bytes bytea not null,
	primary key (consultation, document, part)
);
