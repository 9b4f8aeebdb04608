-- In whose name a code was made: a desk that enrols with it was brought in by that person.
alter table activation_code add column made_by uuid;

-- Codes with which staff choose a password. One that is used or void has a moment in used_at.
create table staff_invitation (
  code_hash bytea primary key,
  organisation_id uuid not null,
  staff_id uuid not null,
  made_by uuid not null,
  expires_at timestamp(3) with time zone not null,
  wrong_tries integer not null default 0,
  used_at timestamp(3) with time zone
);

create index staff_invitation_staff_id on staff_invitation (staff_id);

-- Its answer grew by a column, which replacing cannot do.
drop function activation_named(bytea);

create function activation_named(wanted bytea)
  returns table (
    organisation_id uuid, branch_id uuid, device_name varchar, expires_at timestamptz,
    used_at timestamptz, made_by uuid)
  language sql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    select a.organisation_id, a.branch_id, a.device_name, a.expires_at, a.used_at, a.made_by
      from activation_code a where a.code_hash = wanted;
  end;
