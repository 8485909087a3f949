-- Since when it may be with the provider although nobody told us; machine time
alter table outgoing add column tried_at timestamp with time zone;

-- Until when it steps aside and lets later ones pass; the program's time
alter table outgoing add column held_until timestamp with time zone;

-- Until when a provider may report that a sent one did not arrive, and its words are kept; machine time
alter table outgoing add column words_until timestamp with time zone;

create index outgoing_provider_id on outgoing (provider_id);
create index outgoing_words_until on outgoing (words_until);
