-- Tokens with which students and other programs ask over the API, and calendars are subscribed to.
-- Of a secret only its hash is kept. A student's lies in the student's branch, any other in the
-- organisation.
create table access_token (
  id uuid primary key,
  organisation_id uuid not null,
  branch_id uuid not null,
  kind varchar(40) not null,
  subject_id uuid,
  label varchar(200) not null,
  reach varchar(200) not null,
  secret_hash bytea not null,
  made_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  revoked_at timestamp(3) with time zone
);

create index access_token_subject_id on access_token (subject_id);

-- What was answered under an idempotency key: a repeated request gets the same.
create table api_answer (
  subject_id uuid not null,
  idempotency_key varchar(255) not null,
  organisation_id uuid not null,
  branch_id uuid not null,
  request_hash bytea not null,
  status integer not null,
  body bytea not null,
  made_at timestamp(3) with time zone not null,
  primary key (subject_id, idempotency_key)
);

create index api_answer_made_at on api_answer (made_at);

-- What the API leafs through, page by page. Desks never ask for it.
create index booking_of_student on booking (student_id, booked_at desc, id desc);
create index booking_of_organisation on booking (organisation_id, booked_at desc, id desc);
create index session_of_organisation on session (organisation_id, starts_at, id);

create function access_token_named(wanted uuid)
  returns table (
    organisation_id uuid, branch_id uuid, kind varchar, subject_id uuid, label varchar,
    reach varchar, secret_hash bytea, made_at timestamptz, used_at timestamptz,
    revoked_at timestamptz)
  language plpgsql stable security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  as $$
  #variable_conflict use_column
  begin
    return query
      select t.organisation_id, t.branch_id, t.kind, t.subject_id, t.label, t.reach, t.secret_hash,
          t.made_at, t.used_at, t.revoked_at
        from access_token t where t.id = wanted;
  end $$;

create function access_token_used(wanted uuid, moment timestamptz) returns void
  language sql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    update access_token set used_at = moment where id = wanted;
  end;

create function forget_api_answers(older interval) returns void
  language sql volatile security definer
  set search_path = ${flyway:defaultSchema}, pg_temp
  begin atomic
    delete from api_answer where made_at < now() - older;
  end;
