-- Packages of lessons: what a branch sells, what students have, and the credits of each.
create table class_package (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  name varchar(200) not null,
  subject_id uuid not null,
  credits integer not null,
  price_minor bigint not null,
  active boolean not null,
  constraint class_package_credits check (credits between 1 and 1000),
  constraint class_package_price check (price_minor > 0)
);

create index class_package_branch_id on class_package (branch_id);

create table student_package (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  student_id uuid not null,
  package_id uuid not null,
  name varchar(200) not null,
  subject_id uuid not null,
  credits integer not null,
  price_minor bigint not null,
  tax_minor bigint not null,
  remaining integer not null,
  earned integer not null,
  state varchar(40) not null,
  acquired_at timestamp(3) with time zone not null,
  payment_id uuid,
  constraint student_package_remaining check (remaining >= 0 and remaining <= credits),
  constraint student_package_earned check (earned >= 0 and earned <= credits)
);

create index student_package_student_id on student_package (student_id);

create index student_package_payment_id on student_package (payment_id);

create table package_credit (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  student_package_id uuid not null,
  kind varchar(40) not null,
  credits integer not null,
  booking_id uuid,
  reason varchar(500),
  actor_id uuid not null,
  made_by uuid not null,
  made_at timestamp(3) with time zone not null
);

create index package_credit_student_package_id on package_credit (student_package_id);

create index package_credit_booking_id on package_credit (booking_id);
