-- A device may have several epochs: it was restored from a copy, or copied. Each has its own key and
-- chain, and all stay valid, so that of two copies that run at once neither drives the other out.
alter table device_key drop constraint device_key_pkey;

alter table device_key add primary key (device_id, epoch);

alter table backup_watermark drop constraint backup_watermark_pkey;

alter table backup_watermark add primary key (device_id, epoch);

-- SHA-256 of the bytes as they were captured, of an operation that was carried into a later epoch.
-- Two copies of a desk may carry the same one over; it counts once.
alter table operation_log add column captured_hash bytea;

create index operation_log_captured_hash
  on operation_log (device_id, captured_hash) where captured_hash is not null;

drop function device_named(uuid);

create function device_named(wanted uuid, wanted_epoch integer)
  returns table (
    organisation_id uuid, branch_id uuid, public_key bytea, epoch integer, state varchar,
    server_epoch uuid)
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select k.organisation_id, k.branch_id, k.public_key, k.epoch, d.state,
        (select s.epoch from server_epoch s)
      from device_key k join device d on d.id = k.device_id
      where k.device_id = wanted and k.epoch = wanted_epoch and k.public_key is not null;
  end;
