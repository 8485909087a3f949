-- What every node together may send on a channel; the database's own time
create table pace (
	medium varchar(16) primary key,
	rested_at timestamp with time zone not null,
	paused_until timestamp with time zone not null
);

-- 0 for what concerns one resident, 1 for what is said to many
alter table outgoing add column turn smallint default 0 not null;
update outgoing set turn = 1 where urgency = 'BROADCAST';

-- Until when one node keeps it for itself, to send it at the pace; machine time
alter table outgoing add column kept_until timestamp with time zone;

create index outgoing_turn on outgoing (medium, state, turn, id);
