-- One row: which node fetches the updates, and until when
create table telegram_poll_lease (
	id int primary key check (id = 1),
	holder uuid,
	held_until timestamp with time zone not null
);

insert into telegram_poll_lease (id, holder, held_until) values (1, null, timestamp with time zone '2000-01-01 00:00:00+00');
