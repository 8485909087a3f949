-- When updates were last fetched, by whichever node; the database's own time
alter table telegram_poll_lease add column polled_at timestamp with time zone;
