-- Groups that were told that the bot talks in private chats only
create table telegram_group (
	chat_id bigint primary key
);
