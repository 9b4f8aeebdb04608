-- A life of this database that began with a restore says to which moment it was put back, and desks
-- learn with every answer how far the last backup goes.
alter table server_epoch add column put_back_to timestamp(3) with time zone;

drop function device_named(uuid, integer);

create function device_named(wanted uuid, wanted_epoch integer)
  returns table (
    organisation_id uuid, branch_id uuid, public_key bytea, epoch integer, state varchar,
    server_epoch uuid, put_back_to timestamptz, backed_up bigint)
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select k.organisation_id, k.branch_id, k.public_key, k.epoch, d.state, s.epoch, s.put_back_to,
        coalesce(w.sequence, 0)
      from device_key k
        join device d on d.id = k.device_id
        cross join server_epoch s
        left join backup_watermark w on w.device_id = k.device_id and w.epoch = k.epoch
      where k.device_id = wanted and k.epoch = wanted_epoch and k.public_key is not null;
  end;

-- Rows that an earlier life of this database had and that desks still hold. Kept as they were told,
-- for whoever runs the server; what came back since is seen when they are looked at.
create table lost_row (
  scope_id uuid not null,
  table_name varchar(60) not null,
  row_id uuid not null,
  row_hash bytea not null,
  organisation_id uuid not null,
  life uuid not null,
  bytes bytea not null,
  device_id uuid not null,
  reported_at timestamp(3) with time zone not null,
  primary key (scope_id, table_name, row_id, row_hash)
);

create index lost_row_device_id on lost_row (device_id);
