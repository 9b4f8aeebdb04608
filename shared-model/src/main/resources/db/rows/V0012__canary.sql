-- Written by the server on a rhythm, so that a desk on which they grow old knows that no news reach it.
create table organisation_canary (
  id uuid primary key,
  organisation_id uuid not null,
  sung_at timestamp(3) with time zone not null
);

create table branch_canary (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  sung_at timestamp(3) with time zone not null
);
