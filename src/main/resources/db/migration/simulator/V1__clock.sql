-- How far the program's time is from the machine's; one row, once the clock was set or moved.
create table simulator_clock (
    id            integer primary key check (id = 1),
    offset_millis bigint not null
);
