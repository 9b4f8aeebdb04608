-- How far a first load has come; one line, or none when no load is under way.
create table first_load (
  only_one boolean primary key check (only_one),
  state varbinary(100000) not null
);

-- Rows of a load that wait until all have come, to take the place of what is shown. One that is
-- the same here already needs no bytes.
create table staged_row (
  table_name varchar(60) not null,
  row_id uuid not null,
  server_row varbinary(1000000),
  primary key (table_name, row_id)
);
