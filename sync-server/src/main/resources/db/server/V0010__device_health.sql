-- The latest of each device: what the server saw of it, and what it said itself. Nothing is decided
-- by it; the server shows it to whoever runs it.
create table device_health (
  device_id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  seen_at timestamp(3) with time zone not null,
  protocol integer,
  organisation_version bigint,
  branch_version bigint,
  current_at timestamp(3) with time zone,
  pushed_at timestamp(3) with time zone,
  push_refusal varchar(40),
  push_refused_since timestamp(3) with time zone,
  pulled_at timestamp(3) with time zone,
  pull_refusal varchar(40),
  pull_refused_since timestamp(3) with time zone,
  told_at timestamp(3) with time zone,
  program varchar(40),
  waiting integer,
  oldest_at timestamp(3) with time zone,
  applied_at timestamp(3) with time zone,
  stuck varchar(40),
  stuck_since timestamp(3) with time zone
);
