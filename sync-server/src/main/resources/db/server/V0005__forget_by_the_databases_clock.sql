-- What is forgotten is dated and judged by the one clock that all servers share, and nobody names the
-- moment: a server whose clock is wrong, or whoever holds its role, can make nothing be forgotten that
-- still counts.
drop function forget_expired(timestamptz, timestamptz);

drop function spend_nonce(uuid, uuid, varchar, timestamptz);

create function spend_nonce(device uuid, organisation uuid, given varchar)
  returns boolean
  language plpgsql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  as $$
  begin
    insert into device_nonce (device_id, organisation_id, nonce, seen_at)
      values (device, organisation, given, now()) on conflict do nothing;
    return found;
  end $$;

-- A request is accepted for ten minutes to both sides of its time; five more for good measure.
create function forget_expired()
  returns void
  language sql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    delete from device_nonce where seen_at < now() - interval '25 minutes';
    delete from staff_token where expires_at < now() - interval '1 day';
  end;
