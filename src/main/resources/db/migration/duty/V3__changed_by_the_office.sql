-- Whether the office changed a duty since the consultation file planned it
alter table duty add column by_office boolean default false not null;
