-- Who wrote what about students, at any desk of their branch.
create table student_change (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  subject_id uuid not null,
  command varchar(60) not null,
  details varchar(60) array not null,
  about_id uuid,
  actor_id uuid not null,
  device_id uuid not null,
  made_at timestamp(3) with time zone not null
);

create index student_change_subject_id on student_change (subject_id);
