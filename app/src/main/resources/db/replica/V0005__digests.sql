-- What is kept as the digests of the server's rows, pending effects left out.
create table kept_digest (
  scope uuid not null,
  table_name varchar(60) not null,
  row_count bigint not null,
  digest varbinary(32) not null,
  primary key (scope, table_name)
);

-- Of which columns a table's digests are. Where the table has others by now, they are computed anew.
create table digest_shape (
  table_name varchar(60) primary key,
  columns varchar(10000) not null
);

-- Tables that were other than the server's and were healed.
create table healing (
  found_at timestamp(3) with time zone not null,
  scope uuid not null,
  table_name varchar(60) not null,
  missing bigint not null,
  surplus bigint not null,
  changed bigint not null,
  told boolean not null,
  primary key (found_at, scope, table_name)
);
