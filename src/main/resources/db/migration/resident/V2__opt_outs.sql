-- Who takes no messages from us any more, since when, and by which word
create table opt_out (
	medium varchar(16) not null,
	identifier varchar(200) not null,
	word varchar(20) not null,
	since timestamp with time zone not null,
	primary key (medium, identifier)
);
