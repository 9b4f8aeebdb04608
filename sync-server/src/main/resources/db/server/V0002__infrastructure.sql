-- What the centre keeps beside the replicated rows. The wall between organisations and scopes is
-- built by afterMigrate__wall.sql, for these tables and the rows alike.

-- Names this life of the database; a restore draws another one.
create table server_epoch (
  epoch uuid primary key
);

insert into server_epoch (epoch) values (gen_random_uuid());

-- Where each scope stands. Its row is locked by whoever changes the scope.
create table scope_version (
  scope_id uuid primary key,
  organisation_id uuid not null,
  version bigint not null,
  tag bigint not null
);

-- Every tag ever given, so that a cursor of another life is recognised.
create table scope_tag (
  scope_id uuid not null,
  version bigint not null,
  organisation_id uuid not null,
  tag bigint not null,
  primary key (scope_id, version)
);

-- One line per scope and row: the version at which it last changed, or left.
create table feed (
  scope_id uuid not null,
  table_name varchar(60) not null,
  row_id uuid not null,
  organisation_id uuid not null,
  version bigint not null,
  has_left boolean not null,
  primary key (scope_id, table_name, row_id)
);

create index feed_version on feed (scope_id, version);

-- Every operation as it came, with its answer. The person column is the erasable side record.
create table operation_log (
  device_id uuid not null,
  epoch integer not null,
  sequence bigint not null,
  organisation_id uuid not null,
  branch_id uuid not null,
  bytes bytea not null,
  person bytea,
  operation_hash bytea not null,
  outcome varchar(40) not null,
  reason varchar(40),
  version bigint not null,
  received_at timestamp(3) with time zone not null,
  primary key (device_id, epoch, sequence)
);

create index operation_log_version on operation_log (device_id, epoch, version);

-- Key and chain of each device. The centre's own device has no key: it never talks over HTTP.
create table device_key (
  device_id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  public_key bytea,
  epoch integer not null,
  head_sequence bigint not null,
  head_hash bytea not null
);

create table activation_code (
  code_hash bytea primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  device_name varchar(200) not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  used_by uuid
);

create table staff_credential (
  staff_id uuid primary key,
  organisation_id uuid not null,
  password_hash varchar(100) not null
);

-- Tokens as hashes. A family is everything that descends from one sign-in.
create table staff_token (
  token_hash bytea primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  refreshes boolean not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone
);

create index staff_token_family_id on staff_token (family_id);

create index staff_token_expires_at on staff_token (expires_at);

-- Nonces within the window of accepted clocks. Unlogged: a crash of the database forgets them, and
-- what could then be repeated within minutes is answered as the duplicate it is.
create unlogged table device_nonce (
  device_id uuid not null,
  nonce varchar(64) not null,
  organisation_id uuid not null,
  seen_at timestamp(3) with time zone not null,
  primary key (device_id, nonce)
);

create index device_nonce_seen_at on device_nonce (seen_at);

-- The organisation and scopes that the transaction was opened for; null when it was not.
create function current_organisation() returns uuid
  language sql stable parallel safe
  set search_path = pg_catalog
  return nullif(current_setting('daybook.organisation', true), '')::uuid;

create function current_scopes() returns uuid[]
  language sql stable parallel safe
  set search_path = pg_catalog
  return nullif(current_setting('daybook.scopes', true), '')::uuid[];

-- What must be known before an organisation is: each function answers one question about one
-- thing that the asker has to name.

create function device_named(wanted uuid)
  returns table (
    organisation_id uuid, branch_id uuid, public_key bytea, epoch integer, state varchar)
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select k.organisation_id, k.branch_id, k.public_key, k.epoch, d.state
      from device_key k join device d on d.id = k.device_id
      where k.device_id = wanted and k.public_key is not null;
  end;

create function activation_named(wanted bytea)
  returns table (
    organisation_id uuid, branch_id uuid, device_name varchar, expires_at timestamptz,
    used_at timestamptz)
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select a.organisation_id, a.branch_id, a.device_name, a.expires_at, a.used_at
      from activation_code a where a.code_hash = wanted;
  end;

create function spend_nonce(device uuid, organisation uuid, given varchar, at timestamptz)
  returns boolean
  language plpgsql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  as $$
  begin
    insert into device_nonce (device_id, organisation_id, nonce, seen_at)
      values (device, organisation, given, at) on conflict do nothing;
    return found;
  end $$;

create function forget_expired(nonces_before timestamptz, tokens_before timestamptz)
  returns void
  language sql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    delete from device_nonce where seen_at < nonces_before;
    delete from staff_token where expires_at < tokens_before;
  end;

create function scope_versions(wanted uuid[])
  returns table (scope_id uuid, version bigint)
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select v.scope_id, v.version from scope_version v where v.scope_id = any (wanted);
  end;

-- The organisations of this database, for the command line of whoever runs the server.
create function organisations()
  returns table (id uuid, name varchar)
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select o.id, o.name from organisation o order by o.name, o.id;
  end;

-- Where rows with these ids lie, whoever asks: an id that is taken elsewhere must not be written.
create function row_places(wanted_table varchar, wanted uuid[])
  returns table (id uuid, scope_id uuid)
  language plpgsql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  as $$
  declare
    scope_column text;
  begin
    select case when exists (
        select from pg_catalog.pg_attribute a
          where a.attrelid = format('%I', wanted_table)::regclass
            and a.attname = 'branch_id' and not a.attisdropped)
        then 'branch_id' else 'organisation_id' end
      into scope_column;
    return query execute
      format('select id, %I from %I where id = any ($1)', scope_column, wanted_table)
      using wanted;
  end $$;
