-- Students who are one person; one row for each who gave way, which says so until that is undone.
create table student_merge (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  student_id uuid not null,
  into_student_id uuid not null,
  merged boolean not null,
  changed_by uuid not null,
  changed_at timestamp(3) with time zone not null
);

create index student_merge_student_id on student_merge (student_id);

create index student_merge_into_student_id on student_merge (into_student_id);

create index student_merge_branch_id on student_merge (branch_id);
