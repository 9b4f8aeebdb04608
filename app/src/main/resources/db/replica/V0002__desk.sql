-- What only a desk keeps: its own operations on their way and the server's state beneath them.

create table outbox (
  operation_sequence bigint primary key,
  intent_id uuid not null,
  command varchar(60) not null,
  actor_id uuid not null,
  captured_at timestamp(3) with time zone not null,
  needs bigint array not null,
  state varchar(20) not null,
  expected varchar(40) not null,
  expected_reason varchar(40),
  outcome varchar(40),
  reason varchar(40),
  version bigint,
  footprint varbinary(1000000) not null
);

create index outbox_intent_id on outbox (intent_id);

create index outbox_state on outbox (state);

-- Which rows and index entries a pending operation read or wrote, so that a pull finds who must
-- be decided again without reading the whole outbox.
create table outbox_key (
  row_key bigint not null,
  operation_sequence bigint not null,
  written boolean not null,
  primary key (row_key, operation_sequence)
);

create index outbox_key_sequence on outbox_key (operation_sequence);

-- A second copy of every operation, in case the journal loses its end.
create table operation_copy (
  operation_sequence bigint primary key,
  operation varbinary(100000) not null,
  person varbinary(100000)
);

create table server_image (
  table_name varchar(60) not null,
  row_id uuid not null,
  server_row varbinary(1000000),
  first_writer bigint not null,
  last_writer bigint not null,
  primary key (table_name, row_id)
);

create table scope_cursor (
  scope uuid primary key,
  version bigint not null,
  tag bigint not null
);
