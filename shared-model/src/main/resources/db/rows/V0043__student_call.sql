-- Who asked after students who stay away, and what was heard.
create table student_call (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  student_id uuid not null,
  session_id uuid not null,
  note varchar(2000),
  standing boolean not null,
  called_by uuid not null,
  called_at timestamp(3) with time zone not null
);

create index student_call_student_id on student_call (student_id);
