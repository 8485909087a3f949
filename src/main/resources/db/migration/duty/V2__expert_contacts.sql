-- Where an expert is told of their bookings; no row: nowhere
create table expert_contact (
	expert uuid primary key references duty_expert,
	medium varchar(16) not null,
	identifier varchar(200) not null
);

create index expert_contact_address on expert_contact (medium, identifier);

-- By whom a chat with the bot becomes the one of an expert, once
create table expert_pairing (
	expert uuid primary key references duty_expert,
	secret_hash varchar(64) not null unique,
	valid_until timestamp with time zone not null
);
