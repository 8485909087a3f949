-- Who may enter the office. The revision grows with every new password and ends older log-ins.
create table staff_account (
	name varchar(60) primary key,
	password_hash varchar(200) not null,
	revision integer not null,
	changed_at timestamp with time zone not null
);
