-- A call is a conversation of its own; its caller may go on with it in the next call
alter table dialogue add column caller varchar(200);

update dialogue set caller = identifier;

alter table dialogue alter column caller set not null;

create index dialogue_caller on dialogue (medium, caller, updated_at);
