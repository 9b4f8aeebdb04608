-- Days on which a branch is closed; one row a day, which says so until the day is reopened.
create table closed_day (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  business_date date not null,
  reason varchar(200) not null,
  closed boolean not null
);

create index closed_day_business_date on closed_day (business_date);

create index closed_day_branch_id on closed_day (branch_id);
