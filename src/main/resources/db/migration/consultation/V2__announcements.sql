-- What is announced; what the file said of it stands beside what holds, to tell whose change it was.
create table announcement (
	id uuid primary key,
	consultation uuid not null references consultation on delete cascade,
	file_key varchar(60) not null,
	state varchar(16) not null,
	by_office boolean not null,
	publish_at timestamp with time zone not null,
	content text not null,
	file_content text,
	published_at timestamp with time zone,
	constraint announcement_key unique (consultation, file_key)
);

create index announcement_published on announcement (state, published_at);

-- The register of publications. Of one announcement each channel and section has one entry;
-- entries by hand may have no announcement.
create table publication (
	id bigint generated always as identity primary key,
	consultation uuid not null references consultation on delete cascade,
	channel varchar(16) not null,
	section varchar(100) not null,
	time timestamp with time zone not null,
	kind varchar(16) not null,
	title text not null,
	told text not null,
	files text not null,
	address text,
	author text not null,
	reached int,
	by_hand boolean not null,
	announcement varchar(60),
	constraint publication_once unique (consultation, announcement, channel, section)
);

create index publication_time on publication (consultation, time);
