-- Asked by every request. A function in SQL is planned at each call; one in PL/pgSQL once in each
-- connection.
create or replace function device_named(wanted uuid, wanted_epoch integer)
  returns table (
    organisation_id uuid, branch_id uuid, public_key bytea, epoch integer, state varchar,
    server_epoch uuid, put_back_to timestamptz, backed_up bigint)
  language plpgsql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  as $$
  #variable_conflict use_column
  begin
    return query
      select k.organisation_id, k.branch_id, k.public_key, k.epoch, d.state, s.epoch,
          s.put_back_to, coalesce(w.sequence, 0)
        from device_key k
          join device d on d.id = k.device_id
          cross join server_epoch s
          left join backup_watermark w on w.device_id = k.device_id and w.epoch = k.epoch
        where k.device_id = wanted and k.epoch = wanted_epoch and k.public_key is not null;
  end $$;
