-- Why the files named at the last start were not loaded, a row for each reason; no rows once they are
create table intake_refused (
	nth integer primary key,
	reason text not null,
	refused_at timestamp with time zone not null
);
