-- The ledger: entries, what they post to which account, and what each account stands at.
create table ledger_entry (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  kind varchar(40) not null,
  business_date date not null,
  made_at timestamp(3) with time zone not null,
  actor_id uuid not null,
  made_by uuid not null,
  shift_id uuid,
  number integer not null,
  payer_id uuid,
  subject_id uuid,
  payment_id uuid,
  reverses_id uuid,
  reason varchar(500)
);

create index ledger_entry_shift_id on ledger_entry (shift_id);

create index ledger_entry_payer_id on ledger_entry (payer_id);

create index ledger_entry_payment_id on ledger_entry (payment_id);

create index ledger_entry_subject_id on ledger_entry (subject_id);

create index ledger_entry_business_date on ledger_entry (business_date);

create table posting (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  entry_id uuid not null,
  account_kind varchar(40) not null,
  owner_id uuid not null,
  amount_minor bigint not null,
  shift_id uuid,
  constraint posting_amount check (amount_minor <> 0)
);

create index posting_entry_id on posting (entry_id);

create index posting_owner_id on posting (owner_id);

create index posting_shift_id on posting (shift_id);

create table account_balance (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  account_kind varchar(40) not null,
  owner_id uuid not null,
  balance_minor bigint not null
);

create index account_balance_branch_id on account_balance (branch_id);

create index account_balance_owner_id on account_balance (owner_id);

-- The drawers of a branch, and the shifts of desks on them.
create table cashbox (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  name varchar(200) not null,
  active boolean not null
);

create index cashbox_branch_id on cashbox (branch_id);

create table cash_shift (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  cashbox_id uuid not null,
  at_device_id uuid not null,
  business_date date not null,
  opened_by uuid not null,
  opened_at timestamp(3) with time zone not null,
  held_by uuid not null,
  state varchar(40) not null,
  expected_minor bigint not null,
  entries integer not null,
  counted_through integer not null,
  count_id uuid,
  uncounted_cashbox_id uuid
);

create index cash_shift_cashbox_id on cash_shift (cashbox_id);

create index cash_shift_at_device_id on cash_shift (at_device_id);

create index cash_shift_business_date on cash_shift (business_date);

create index cash_shift_count_id on cash_shift (count_id);

create index cash_shift_uncounted_cashbox_id on cash_shift (uncounted_cashbox_id);

-- What was paid, for what, how, and under which receipt.
create table payment (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  payer_id uuid not null,
  shift_id uuid not null,
  state varchar(40) not null,
  total_minor bigint not null,
  rounding_minor bigint not null,
  received_minor bigint not null,
  change_minor bigint not null,
  receipt_device_id uuid not null,
  receipt_number bigint not null,
  copies integer not null,
  taken_by uuid not null,
  taken_at timestamp(3) with time zone not null,
  business_date date not null,
  reason varchar(500)
);

create index payment_payer_id on payment (payer_id);

create index payment_shift_id on payment (shift_id);

create index payment_business_date on payment (business_date);

create index payment_receipt_device_id on payment (receipt_device_id);

create table payment_line (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  payment_id uuid not null,
  purpose varchar(40) not null,
  subject_id uuid,
  amount_minor bigint not null,
  refunded_minor bigint not null,
  position integer not null
);

create index payment_line_payment_id on payment_line (payment_id);

create index payment_line_subject_id on payment_line (subject_id);

create table payment_tender (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  payment_id uuid not null,
  tender varchar(40) not null,
  amount_minor bigint not null,
  reference varchar(100),
  position integer not null
);

create index payment_tender_payment_id on payment_tender (payment_id);

create table receipt_series (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  of_device_id uuid not null,
  last_number bigint not null
);

create index receipt_series_branch_id on receipt_series (branch_id);

-- What was counted in a cashbox, by denomination, and who looked at it.
create table cash_count (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  cashbox_id uuid not null,
  purpose varchar(40) not null,
  business_date date not null,
  counted_by uuid not null,
  counted_at timestamp(3) with time zone not null,
  counted_minor bigint not null,
  expected_minor bigint not null,
  reason varchar(500),
  state varchar(40) not null,
  reviewed_by uuid,
  reviewed_at timestamp(3) with time zone,
  constraint cash_count_reviewer check (reviewed_by is null or reviewed_by <> counted_by)
);

create index cash_count_cashbox_id on cash_count (cashbox_id);

create index cash_count_business_date on cash_count (business_date);

create table counted_pieces (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  count_id uuid not null,
  denomination_minor bigint not null,
  pieces integer not null
);

create index counted_pieces_count_id on counted_pieces (count_id);

-- What things cost.
create table price (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  subject_id uuid not null,
  purpose varchar(40) not null,
  amount_minor bigint not null,
  active boolean not null
);

create index price_subject_id on price (subject_id);

-- How a branch deals with cash.
create table cash_policy (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  day_starts_at_minute integer not null,
  tax_name varchar(60) not null,
  tax_basis_points integer not null,
  tax_included boolean not null,
  tolerance_minor bigint not null,
  money_back boolean not null,
  refund_alone_minor bigint not null
);

create index cash_policy_branch_id on cash_policy (branch_id);
