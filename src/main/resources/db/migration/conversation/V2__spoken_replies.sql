-- What was said in the steps of calls, until the call has ended
create table spoken_reply (
	message_id varchar(100) primary key,
	call_id varchar(64) not null,
	identifier varchar(200),
	reply text not null,
	said_at timestamp with time zone not null
);

create index spoken_reply_call on spoken_reply (call_id);
create index spoken_reply_identifier on spoken_reply (identifier);
create index spoken_reply_said_at on spoken_reply (said_at);
