-- What was told of each message and call, once. One not applied waits for the sid to be known
create table twilio_report (
	sid varchar(64) not null,
	status varchar(32) not null,
	error_code int not null,
	applied boolean not null,
	received_at timestamp with time zone not null,
	primary key (sid, status)
);

create index twilio_report_received_at on twilio_report (applied, received_at);
