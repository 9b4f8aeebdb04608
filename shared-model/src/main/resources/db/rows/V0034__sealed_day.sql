-- Business days that are sealed, what came after their seal, and who has still to report.
create table sealed_day (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  business_date date not null,
  requested_by uuid not null,
  requested_at timestamp(3) with time zone not null,
  at_device_id uuid not null,
  entries integer not null,
  counts integer not null,
  corrections integer not null,
  taken_minor bigint not null,
  refunded_minor bigint not null,
  difference_minor bigint not null,
  root varchar(64) not null
);

create index sealed_day_business_date on sealed_day (business_date);

create table day_correction (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  day_id uuid not null,
  business_date date not null,
  kind varchar(40) not null,
  about_id uuid not null,
  made_by uuid not null,
  sealed_in_id uuid,
  unsealed_branch_id uuid
);

create index day_correction_day_id on day_correction (day_id);

create index day_correction_sealed_in_id on day_correction (sealed_in_id);

create index day_correction_unsealed_branch_id on day_correction (unsealed_branch_id);

create table day_watermark (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  day_id uuid not null,
  device_id uuid not null,
  state varchar(40) not null,
  epoch integer not null,
  through_sequence bigint not null,
  reported_at timestamp(3) with time zone,
  reason varchar(500)
);

create index day_watermark_day_id on day_watermark (day_id);

create index day_watermark_device_id on day_watermark (device_id);
