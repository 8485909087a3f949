-- Events that left an expert's feed with a duty given to somebody else, told as cancelled for a while
create table feed_tombstone (
	subject uuid not null,
	uid varchar(80) not null,
	revision integer not null,
	changed_at timestamp with time zone not null,
	starts_at timestamp with time zone not null,
	ends_at timestamp with time zone not null,
	summary varchar(500) not null,
	primary key (subject, uid)
);
