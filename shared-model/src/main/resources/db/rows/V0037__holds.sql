-- Money that is promised to one purpose and not yet paid.
create table ledger_hold (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  account_kind varchar(40) not null,
  owner_id uuid not null,
  amount_minor bigint not null,
  captured_minor bigint not null,
  state varchar(40) not null,
  subject_id uuid not null,
  held_at timestamp(3) with time zone not null,
  actor_id uuid not null,
  made_by uuid not null,
  expires_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  entry_id uuid,
  constraint ledger_hold_amount check (amount_minor > 0),
  constraint ledger_hold_captured check (captured_minor >= 0 and captured_minor <= amount_minor)
);

create index ledger_hold_owner_id on ledger_hold (owner_id);

create index ledger_hold_subject_id on ledger_hold (subject_id);

-- How much of an account that holds keep.
alter table account_balance add column held_minor bigint default 0 not null;

alter table account_balance add constraint account_balance_held check (held_minor >= 0);
