-- The replicated rows, the same on both databases: PostgreSQL at the centre, H2 at a desk.
-- One table per record of org.daybook.model; no foreign keys, because a replica receives rows in any order.

create table organisation (
  id uuid primary key,
  organisation_id uuid not null,
  name varchar(200) not null,
  currency varchar(3) not null,
  locale varchar(20) not null
);

create table branch (
  id uuid primary key,
  organisation_id uuid not null,
  name varchar(200) not null,
  short_code varchar(6) not null,
  time_zone varchar(60) not null,
  sourced_id varchar(255)
);

create table policy (
  id uuid primary key,
  organisation_id uuid not null,
  for_branch_id uuid,
  policy_key varchar(40) not null,
  setting varchar(500) not null
);

create table staff_member (
  id uuid primary key,
  organisation_id uuid not null,
  full_name varchar(200) not null,
  sign_in_name varchar(100) not null,
  active boolean not null,
  sourced_id varchar(255)
);

create index staff_member_sign_in_name on staff_member (sign_in_name);

create table role (
  id uuid primary key,
  organisation_id uuid not null,
  name varchar(200) not null,
  permissions varchar(60) array not null
);

create table role_assignment (
  id uuid primary key,
  organisation_id uuid not null,
  staff_id uuid not null,
  role_id uuid not null,
  at_branch_id uuid,
  active boolean not null
);

create index role_assignment_staff_id on role_assignment (staff_id);

create table family (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  name varchar(200) not null,
  phone varchar(40),
  sourced_id varchar(255)
);

create table student (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  family_id uuid not null,
  code varchar(40) not null,
  full_name varchar(200) not null,
  match_key varchar(400) not null,
  phone varchar(40),
  birth_date date,
  note varchar(2000),
  guest boolean not null,
  sourced_id varchar(255)
);

create index student_match_key on student (match_key);

create index student_family_id on student (family_id);

create index student_code on student (code);

create table course (
  id uuid primary key,
  organisation_id uuid not null,
  title varchar(200) not null,
  code varchar(40) not null,
  min_age integer,
  max_age integer,
  state varchar(40) not null,
  sourced_id varchar(255)
);

create table cohort (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  course_id uuid not null,
  name varchar(200) not null,
  capacity integer not null,
  first_day date not null,
  last_day date not null,
  trainer_id uuid,
  state varchar(40) not null,
  sourced_id varchar(255)
);

create index cohort_course_id on cohort (course_id);

create table session (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  cohort_id uuid not null,
  business_date date not null,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone not null,
  room varchar(100),
  trainer_id uuid,
  state varchar(40) not null,
  state_reason varchar(500),
  sourced_id varchar(255)
);

create index session_cohort_id on session (cohort_id);

create index session_business_date on session (business_date);

create table session_guest (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  session_id uuid not null,
  student_id uuid not null,
  kind varchar(40) not null
);

create index session_guest_session_id on session_guest (session_id);

create table enrolment (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  student_id uuid not null,
  cohort_id uuid not null,
  state varchar(40) not null,
  first_day date not null,
  reason varchar(500),
  successor_id uuid,
  sourced_id varchar(255)
);

create index enrolment_cohort_id on enrolment (cohort_id);

create index enrolment_student_id on enrolment (student_id);

create table register (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  session_id uuid not null,
  state varchar(40) not null,
  roster uuid array not null,
  submitted_by uuid,
  submitted_at timestamp(3) with time zone,
  reason varchar(500)
);

create index register_session_id on register (session_id);

create table attendance_mark (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  session_id uuid not null,
  student_id uuid not null,
  slot_id uuid not null,
  attendance varchar(40) not null,
  minutes integer not null,
  replaces_mark_id uuid,
  counts boolean not null,
  correction_id uuid,
  marked_by uuid not null,
  marked_at timestamp(3) with time zone not null,
  device_id uuid not null
);

create index attendance_mark_slot_id on attendance_mark (slot_id);

create index attendance_mark_session_id on attendance_mark (session_id);

create index attendance_mark_student_id on attendance_mark (student_id);

create table correction (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  slot_id uuid not null,
  mark_id uuid not null,
  corrected_mark_id uuid,
  other_mark_id uuid,
  reason varchar(500) not null,
  corrected_by uuid not null,
  corrected_at timestamp(3) with time zone not null
);

create index correction_slot_id on correction (slot_id);

create table attention_item (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  kind varchar(40) not null,
  reason varchar(40) not null,
  device_id uuid not null,
  operation_epoch integer not null,
  operation_sequence bigint not null,
  command varchar(60) not null,
  actor_id uuid not null,
  captured_at timestamp(3) with time zone not null,
  student_id uuid,
  session_id uuid,
  own_row_id uuid,
  other_row_id uuid,
  state varchar(40) not null,
  settled_by uuid,
  settled_at timestamp(3) with time zone,
  note varchar(2000)
);

create index attention_item_other_row_id on attention_item (other_row_id);

create index attention_item_own_row_id on attention_item (own_row_id);

create index attention_item_branch_id on attention_item (branch_id);

create table device (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  name varchar(200) not null,
  state varchar(40) not null,
  enrolled_at timestamp(3) with time zone not null,
  reason varchar(500)
);

create index device_branch_id on device (branch_id);
