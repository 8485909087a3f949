-- Since when a resident wants no announcements
alter table resident add column announcements_ended_at timestamp with time zone;
