-- Up to where each scope's feed is cut: what left it until then is forgotten. A device that has read
-- less begins anew.
alter table scope_version add column floor bigint not null default 0;

create index feed_left on feed (scope_id, version) where has_left;

-- How far each device has read, as it said when it asked last. Noted now and then, so that it may lag
-- behind, which only delays the cut.
create table device_cursor (
  device_id uuid not null,
  epoch integer not null,
  scope_id uuid not null,
  organisation_id uuid not null,
  version bigint not null,
  asked_at timestamp(3) with time zone not null,
  primary key (device_id, epoch, scope_id)
);

create index device_cursor_scope_id on device_cursor (scope_id);

-- Nobody knows how far those have read that are here already: they hold the cut back until they ask,
-- or have been silent for too long from now on.
insert into device_cursor (device_id, epoch, scope_id, organisation_id, version, asked_at)
  select k.device_id, k.epoch, s.scope_id, k.organisation_id, 0, now()
    from device_key k
      cross join lateral (values (k.organisation_id), (k.branch_id)) as s(scope_id)
    where k.public_key is not null;

create function scopes_of_all() returns setof uuid
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select scope_id from scope_version order by scope_id;
  end;

-- Raises the floor of a scope to the slowest device that asked within that time; it stays where nobody
-- did. Null while another server is at it.
create function raise_floor(scope uuid, silent interval) returns bigint
  language plpgsql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  as $$
  declare
    slowest bigint;
    raised bigint;
  begin
    if not pg_try_advisory_xact_lock(7233173838382854001) then
      return null;
    end if;
    select min(c.version) into slowest
      from device_cursor c join device d on d.id = c.device_id
      where c.scope_id = scope and d.state = 'ACTIVE' and c.asked_at >= now() - silent;
    update scope_version v set floor = greatest(v.floor, least(coalesce(slowest, v.floor), v.version))
      where v.scope_id = scope returning v.floor into raised;
    return raised;
  end $$;

-- Cuts a part of what lies below a scope's floor, without its lock: nobody may read from there any
-- more.
create function cut_below_floor(scope uuid, most integer, out lines bigint, out tags bigint)
  language plpgsql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  as $$
  begin
    if not pg_try_advisory_xact_lock(7233173838382854001) then
      lines := 0;
      tags := 0;
      return;
    end if;
    with old as (
      select f.ctid from feed f join scope_version v on v.scope_id = f.scope_id
        where f.scope_id = scope and f.has_left and f.version <= v.floor limit most)
    delete from feed f using old where f.ctid = old.ctid and f.has_left;
    get diagnostics lines = row_count;
    with old as (
      select t.version from scope_tag t join scope_version v on v.scope_id = t.scope_id
        where t.scope_id = scope and t.version < v.floor order by t.version limit most)
    delete from scope_tag t using old where t.scope_id = scope and t.version = old.version;
    get diagnostics tags = row_count;
  end $$;
