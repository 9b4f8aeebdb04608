-- Who changed what an organisation goes by.
create table audit_entry (
  id uuid primary key,
  organisation_id uuid not null,
  subject_id uuid not null,
  command varchar(60) not null,
  gained varchar(500) array not null,
  lost varchar(500) array not null,
  actor_id uuid not null,
  device_id uuid not null,
  made_at timestamp(3) with time zone not null
);

create index audit_entry_subject_id on audit_entry (subject_id);

create index role_assignment_role_id on role_assignment (role_id);
