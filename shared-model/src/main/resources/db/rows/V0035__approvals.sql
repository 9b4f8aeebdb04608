-- The public halves of the keys that people's PINs open at desks.
create table approval_key (
  id uuid primary key,
  organisation_id uuid not null,
  staff_id uuid not null,
  of_device_id uuid not null,
  public_key varchar(100) not null,
  resets_heeded integer not null,
  made_at timestamp(3) with time zone not null
);

create index approval_key_staff_id on approval_key (staff_id);

-- Approvals that were used, each once.
create table given_approval (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  approver_id uuid not null,
  key_id uuid not null,
  author_id uuid not null,
  at_device_id uuid not null,
  command varchar(100) not null,
  subject_id uuid not null,
  approved_at timestamp(3) with time zone not null,
  constraint given_approval_approver check (approver_id <> author_id)
);

create index given_approval_subject_id on given_approval (subject_id);
