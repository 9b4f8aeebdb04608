-- The digest of each table in each scope: how many rows, the sum of their hashes modulo 2^256, and the
-- version at which it last changed. Whoever changes a row changes it in the same transaction, under
-- the scope's lock.
create table table_digest (
  scope_id uuid not null,
  table_name varchar(60) not null,
  organisation_id uuid not null,
  row_count bigint not null,
  digest numeric(78) not null,
  version bigint not null,
  primary key (scope_id, table_name)
) with (fillfactor = 50);

-- Of which columns a table's digests are. Where the table has others by now, they are computed anew.
create table digest_shape (
  table_name varchar(60) primary key,
  columns text not null
);

-- What desks told of tables that they found other than the centre's and healed. Nothing personal.
create table desk_report (
  device_id uuid not null,
  reported_scope uuid not null,
  table_name varchar(60) not null,
  found_at timestamp(3) with time zone not null,
  organisation_id uuid not null,
  branch_id uuid not null,
  missing bigint not null,
  surplus bigint not null,
  changed bigint not null,
  received_at timestamp(3) with time zone not null default now(),
  primary key (device_id, reported_scope, table_name, found_at)
);

create index desk_report_received_at on desk_report (organisation_id, received_at);
