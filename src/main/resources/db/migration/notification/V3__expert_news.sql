-- What experts have not been told yet of bookings on their own day
create table expert_news (
	id uuid primary key,
	number bigint generated always as identity,
	expert uuid not null,
	booking_id uuid not null,
	before_slot uuid,
	after_slot uuid
);

create index expert_news_expert on expert_news (expert, number);
