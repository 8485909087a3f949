-- One row an address. The state is JSON, null until the first answer.
create table dialogue (
	medium varchar(16) not null,
	identifier varchar(200) not null,
	state text,
	updated_at timestamp with time zone,
	primary key (medium, identifier)
);

-- Ids of the messages that were taken in: one message has one effect.
create table received (
	medium varchar(16) not null,
	message_id varchar(100) not null,
	received_at timestamp with time zone not null,
	primary key (medium, message_id)
);

create index received_received_at on received (received_at);
