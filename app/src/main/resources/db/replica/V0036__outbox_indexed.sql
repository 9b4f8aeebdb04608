-- Keys of what a save reads and writes lie all over their index, and nobody asks for them before
-- something comes from the server: they are taken out of the footprints then, or many at once.
-- Through which operation that was done; one line.
create table outbox_indexed (
  only_one boolean primary key check (only_one),
  operation_sequence bigint not null
);

insert into outbox_indexed
  select true, coalesce(max(operation_sequence), 0) from outbox;
