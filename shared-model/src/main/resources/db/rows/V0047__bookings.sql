-- A seat of one student at one session.
create table booking (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  session_id uuid not null,
  student_id uuid not null,
  kind varchar(40) not null,
  state varchar(40) not null,
  charge varchar(40) not null,
  method varchar(40),
  price_minor bigint not null,
  student_package_id uuid,
  payment_id uuid,
  makes_up_session_id uuid,
  hold_expires_at timestamp(3) with time zone,
  reason varchar(500),
  booked_by uuid not null,
  booked_at timestamp(3) with time zone not null,
  made_by uuid not null,
  constraint booking_price check (price_minor >= 0)
);

create index booking_session_id on booking (session_id);

create index booking_student_id on booking (student_id);

create index booking_payment_id on booking (payment_id);
