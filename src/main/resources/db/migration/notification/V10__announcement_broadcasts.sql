-- Announcements on their way to the subscribers of a channel, with the last recipient added.
create table announcement_broadcast (
	id uuid primary key,
	announcement uuid not null,
	channel varchar(16) not null,
	reached varchar(200),
	stage varchar(16) not null,
	constraint announcement_broadcast_once unique (announcement, channel)
);

create index announcement_broadcast_stage on announcement_broadcast (stage);
