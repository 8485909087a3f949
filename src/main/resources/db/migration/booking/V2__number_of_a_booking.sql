-- The number under which a booking can be asked for, by telephone or by text message
alter table booking add column number varchar(20);

create index booking_number on booking (number);
