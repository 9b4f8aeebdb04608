-- The first and the last operation of a state that a version covers, however many there are: one
-- index walks through them in their order, the other knows those that are covered without the rest.
drop index outbox_state;

create index outbox_state on outbox (state, operation_sequence, version);

create index outbox_version on outbox (state, version, operation_sequence);
