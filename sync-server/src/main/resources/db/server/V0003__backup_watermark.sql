-- Up to which operation of each device the last backup goes: what a desk must keep beyond that to
-- bring it again, should the centre be restored from it.
create table backup_watermark (
  device_id uuid primary key,
  organisation_id uuid not null,
  epoch integer not null,
  sequence bigint not null,
  taken_at timestamp(3) with time zone not null
);
