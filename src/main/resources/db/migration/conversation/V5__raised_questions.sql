-- Questions raised from outside. put_at is null until the conversation at the address rests
create table raised_question (
	id bigint generated always as identity primary key,
	resident_id uuid not null,
	medium varchar(16) not null,
	identifier varchar(200) not null,
	matter varchar(300) not null,
	raised_at timestamp with time zone not null,
	put_at timestamp with time zone,
	constraint raised_question_once unique (medium, identifier, matter)
);

create index raised_question_resident on raised_question (resident_id);
create index raised_question_raised_at on raised_question (raised_at);
