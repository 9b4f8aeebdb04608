-- What of a rebase is still to be done. It is noted with the rows that make it necessary, so that a
-- rebase that was cut off between two transactions goes on.

-- Where the answer leads of which a part is in.
create table arriving_cursor (
  scope uuid primary key,
  version bigint not null,
  tag bigint not null
);

-- Rows whose server image changed beneath pending effects.
create table moved_image (
  table_name varchar(60) not null,
  row_id uuid not null,
  primary key (table_name, row_id)
);

-- Keys of what changed and how far the operations that touch them were found.
create table outdated_key (
  row_key bigint primary key,
  found_through bigint not null
);

-- Operations that must be decided again.
create table outdated_operation (
  operation_sequence bigint primary key
);

-- The first and the last operation of a state, however many there are.
drop index outbox_state;

create index outbox_state on outbox (state, operation_sequence);
