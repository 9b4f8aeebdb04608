-- In which life of its database the server last spoke; one line, or none before it was heard.
create table server_life (
  only_one boolean primary key check (only_one),
  state varbinary(10000) not null
);

-- Rows of the server's that it had lost when it was put back, and that may lie nowhere else.
create table kept_row (
  table_name varchar(60) not null,
  row_id uuid not null,
  server_row varbinary(1000000) not null,
  reported boolean not null,
  primary key (table_name, row_id)
);
