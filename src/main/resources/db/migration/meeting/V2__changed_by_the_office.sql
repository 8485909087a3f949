-- Whether the office changed a meeting since the consultation file planned it
alter table meeting add column by_office boolean default false not null;
