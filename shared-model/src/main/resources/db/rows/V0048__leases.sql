-- Money of a wallet or credits of a package that only one desk may spend.
create table lease (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  device_id uuid not null,
  unit varchar(40) not null,
  subject_id uuid not null,
  student_id uuid not null,
  leased bigint not null,
  spent bigint not null,
  state varchar(40) not null,
  leased_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  constraint lease_spent check (spent >= 0 and spent <= leased)
);

create index lease_subject_id on lease (subject_id);

create index lease_device_id on lease (device_id);
