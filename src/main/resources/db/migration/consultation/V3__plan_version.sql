-- Grows with every change of consultations, duties and meetings: what a node remembers of them holds as long as it stays.
create table plan_version (
	only_one boolean primary key,
	version bigint not null,
	constraint plan_version_only_one check (only_one)
);

insert into plan_version (only_one, version) values (true, 0);
