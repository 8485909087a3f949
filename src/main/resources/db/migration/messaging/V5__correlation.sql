-- What the log calls the turn that it came of, wherever it is sent from; drawn at random
alter table outgoing add column correlation varchar(16);
