-- Dated values that the certifying body put over those of `policies/`, what was taken back before it began, and who verified what.
-- All of it append-only: what applied on a day can be told for as long as something was decided on it.

-- So that a row can say that its organisation is one of its jurisdiction.
alter table organisations add unique (id, jurisdiction_id);

create table policy_overrides (
  id uuid primary key,
  organisation_id uuid not null,
  jurisdiction_id text not null,
  key text not null check (key ~ '^[a-z][A-Za-z]{2,60}$'),
  starts_on date not null,
  value jsonb not null check (jsonb_typeof(value) in ('number', 'array')),
  source text not null check (source ~ '\S' and length(source) <= 500),
  status text not null check (status in ('verified', 'unverified')),
  by_person uuid not null references people,
  by_role text not null check (by_role in ('programManager', 'operator')),
  effective_on date not null,
  recorded_at timestamptz not null,
  unique (id, organisation_id, jurisdiction_id, key, starts_on),
  foreign key (organisation_id, jurisdiction_id) references organisations (id, jurisdiction_id),
  check (starts_on > effective_on)
);
comment on table policy_overrides is 'retention: reference';
comment on column policy_overrides.starts_on is 'The first day on which it applies; never the day on which it was made, nor one before';
comment on column policy_overrides.effective_on is 'The legal day on which it was made';
create index policy_overrides_key on policy_overrides (organisation_id, key, starts_on);

create table policy_takebacks (
  override_id uuid primary key,
  organisation_id uuid not null,
  jurisdiction_id text not null,
  key text not null,
  starts_on date not null,
  by_person uuid not null references people,
  by_role text not null check (by_role in ('programManager', 'operator')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (override_id, organisation_id, jurisdiction_id, key, starts_on)
    references policy_overrides (id, organisation_id, jurisdiction_id, key, starts_on),
  check (starts_on > effective_on)
);
comment on table policy_takebacks is 'retention: reference';
comment on column policy_takebacks.starts_on is 'Of the value that was taken back: only one that has not begun yet can be';

create table policy_verifications (
  id uuid primary key,
  organisation_id uuid not null,
  jurisdiction_id text not null,
  key text not null check (key ~ '^[a-z][A-Za-z]{2,60}$'),
  starts_on date not null,
  override_id uuid,
  value jsonb not null check (jsonb_typeof(value) in ('number', 'array')),
  source text not null check (source ~ '\S' and length(source) <= 500),
  by_person uuid not null references people,
  by_role text not null check (by_role in ('programManager', 'operator')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (organisation_id, jurisdiction_id) references organisations (id, jurisdiction_id),
  foreign key (override_id, organisation_id, jurisdiction_id, key, starts_on)
    references policy_overrides (id, organisation_id, jurisdiction_id, key, starts_on)
);
comment on table policy_verifications is 'retention: reference';
comment on column policy_verifications.override_id is 'None for a value of the release';
comment on column policy_verifications.value is 'What was verified: when a later release says otherwise on that day, this says nothing about it';
create index policy_verifications_key on policy_verifications (organisation_id, key, starts_on);

create trigger policy_overrides_append_only before update or delete on policy_overrides for each row execute function refuse_change();
create trigger policy_takebacks_append_only before update or delete on policy_takebacks for each row execute function refuse_change();
create trigger policy_verifications_append_only before update or delete on policy_verifications for each row execute function refuse_change();

-- One value a day. Two who write at once go through here one after the other; what was taken back gives its day free.
create function refuse_second_value() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('policy ' || new.organisation_id, 0));
  if exists (
    select from policy_overrides o
     where o.organisation_id = new.organisation_id and o.key = new.key and o.starts_on = new.starts_on
       and not exists (select from policy_takebacks t where t.override_id = o.id))
  then
    raise exception 'there is a value for that day' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger policy_overrides_once before insert on policy_overrides for each row execute function refuse_second_value();

-- ── Row-level security: those who may change the policy see and write the rows of their own organisation ─────────
alter table policy_overrides enable row level security;
grant select, insert on policy_overrides to alongside_request;
grant select on policy_overrides to alongside_jobs;
create policy policy_overrides_read on policy_overrides for select to alongside_request
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programManager', 'operator')));
create policy policy_overrides_written on policy_overrides for insert to alongside_request
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) in ('programManager', 'operator'))
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)));
create policy policy_overrides_jobs on policy_overrides for select to alongside_jobs using (true);

alter table policy_takebacks enable row level security;
grant select, insert on policy_takebacks to alongside_request;
grant select on policy_takebacks to alongside_jobs;
create policy policy_takebacks_read on policy_takebacks for select to alongside_request
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programManager', 'operator')));
create policy policy_takebacks_written on policy_takebacks for insert to alongside_request
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) in ('programManager', 'operator'))
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)));
create policy policy_takebacks_jobs on policy_takebacks for select to alongside_jobs using (true);

alter table policy_verifications enable row level security;
grant select, insert on policy_verifications to alongside_request;
grant select on policy_verifications to alongside_jobs;
create policy policy_verifications_read on policy_verifications for select to alongside_request
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programManager', 'operator')));
create policy policy_verifications_written on policy_verifications for insert to alongside_request
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) in ('programManager', 'operator'))
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)));
create policy policy_verifications_jobs on policy_verifications for select to alongside_jobs using (true);

-- ── What a change would touch: numbers only, of one's own organisation, for those who may change the policy ─────
create function may_change_policy() returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(current_setting('app.organisation', true), '') <> ''
     and coalesce(current_setting('app.role', true), '') in ('programManager', 'operator')
$$;

-- How many applications are open, by state; `orientation`: how many people have begun the orientation and have no application.
create function open_matters() returns table (matter text, how_many integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_change_policy() then
    raise exception 'not for this role' using errcode = 'insufficient_privilege';
  end if;
  return query
    select a.state, count(*)::integer from applications a
     where a.certifier_id = current_setting('app.organisation', true)::uuid
       and a.state in ('draft', 'awaitingFee', 'submitted', 'returned')
     group by a.state
    union all
    select 'orientation', count(distinct o.person_id)::integer from orientation_parts_done o
     where not exists (select from applications a where a.subject_id = o.person_id);
end $$;

-- How many vouchers that can still be used on a day cover less than a fee.
create function open_vouchers_below(the_kind text, the_cents integer, on_day date) returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_change_policy() then
    raise exception 'not for this role' using errcode = 'insufficient_privilege';
  end if;
  return (select count(*)::integer from vouchers v
           where v.certifier_id = current_setting('app.organisation', true)::uuid and v.state in ('open', 'reserved')
             and the_kind = any (v.kinds) and v.cents < the_cents and v.valid_through >= on_day);
end $$;

-- Who set, took back or verified something, by the name they go by; for colleagues who may do the same.
create function policy_people() returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.by_person, goes_by(p.by_person)
    from (select by_person, organisation_id from policy_overrides union select by_person, organisation_id from policy_takebacks
          union select by_person, organisation_id from policy_verifications) p
   where may_change_policy() and p.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
$$;
revoke execute on function may_change_policy, open_matters, open_vouchers_below, policy_people from public;
grant execute on function may_change_policy, open_matters, open_vouchers_below, policy_people to alongside_request;
