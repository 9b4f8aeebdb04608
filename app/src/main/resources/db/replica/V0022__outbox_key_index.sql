-- Nobody adds a key twice, and to look whether somebody did reads pages all over the index.
alter table outbox_key drop primary key;

create index outbox_key_row on outbox_key (row_key, operation_sequence, written);
