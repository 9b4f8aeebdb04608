-- The wall: row-level security on every table that belongs to organisations. Where the transaction
-- named no organisation or scope, no row is there. Repeated when this text, the application's role or
-- the schema has changed (it is of ${newest}), so that a new table is behind the wall from its first
-- day; not at every start, because it locks every table against the nodes that are at work.
do $$
declare
  wanted record;
  condition text;
begin
  for wanted in
    select c.table_name,
        bool_or(c.column_name = 'scope_id') as has_scope,
        bool_or(c.column_name = 'branch_id') as has_branch
      from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = '${flyway:defaultSchema}' and t.table_type = 'BASE TABLE'
      group by c.table_name
      having bool_or(c.column_name = 'organisation_id')
  loop
    condition := format(
      'organisation_id = (select current_organisation())'
        || ' and %I = any ((select current_scopes())::uuid[])',
      case
        when wanted.has_scope then 'scope_id'
        when wanted.has_branch then 'branch_id'
        else 'organisation_id'
      end);
    execute format('alter table %I enable row level security', wanted.table_name);
    execute format('drop policy if exists wall on %I', wanted.table_name);
    execute format(
      'create policy wall on %I using (%s) with check (%s)',
      wanted.table_name, condition, condition);
    execute format('grant select, insert, update on %I to %I', wanted.table_name, '${appRole}');
  end loop;
end $$;

-- Operations are evidence, tags and the API's answers are given once; nonces are only spent through a function.
revoke update on operation_log, scope_tag, api_answer from "${appRole}";
revoke all on device_nonce from "${appRole}";
grant select on server_epoch, "${flyway:table}" to "${appRole}";

revoke all on function device_named(uuid, integer), activation_named(bytea),
  spend_nonce(uuid, uuid, varchar), forget_expired(),
  scope_versions(uuid[]), organisations(), row_places(varchar, uuid[]), scopes_of_all(),
  raise_floor(uuid, interval), cut_below_floor(uuid, integer), access_token_named(uuid),
  access_token_used(uuid, timestamptz), forget_api_answers(interval) from public;
grant execute on function device_named(uuid, integer), activation_named(bytea),
  spend_nonce(uuid, uuid, varchar), forget_expired(),
  scope_versions(uuid[]), organisations(), row_places(varchar, uuid[]), scopes_of_all(),
  raise_floor(uuid, interval), cut_below_floor(uuid, integer), access_token_named(uuid),
  access_token_used(uuid, timestamptz), forget_api_answers(interval) to "${appRole}";
