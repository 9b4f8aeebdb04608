-- Operations of epochs that this desk has left: a gesture that is said again is known all the same.
create table former_outbox (
  operation_sequence bigint not null,
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
  footprint varbinary(1000000) not null,
  primary key (intent_id, operation_sequence)
);
