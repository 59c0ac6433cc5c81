-- Training providers: who they are, for which training and language they are approved from when until when, and the completions
-- that they issue. A provider is an organisation of its own: its coordinators are members of it.
-- See docs/decisions/0033-training-providers.md.

create table training_providers (
  id uuid primary key references organisations,
  certifier_id uuid not null references organisations,
  name text not null check (name ~ '\S' and char_length(name) <= 120),
  entity text not null check (entity in ('nonprofit', 'college', 'publicAgency', 'company', 'other')),
  website text check (website ~ '^https?://[^/@]+\.[^/@]+' and char_length(website) <= 200),
  counties text not null check (char_length(counties) <= 300),
  online boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  unique (id, certifier_id),
  check (online or counties ~ '\S')
);
comment on table training_providers is 'retention: reference';
comment on column training_providers.counties is 'Where people come together for it, in the words of the program: "Fresno and Kings counties"';
create unique index training_providers_name on training_providers (certifier_id, lower(name));

-- What one is approved for. An approval never changes: what happens to it later is a row of provider_approval_changes.
create table provider_approvals (
  id uuid primary key,
  provider_id uuid not null,
  certifier_id uuid not null,
  training text not null check (training in ('core80', 'parentCaregiverFamily', 'crisis', 'unhoused', 'justice', 'continuingEducation')),
  language text not null check (language in ('en', 'es')),
  starts_on date not null,
  ends_on date not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  unique (id, provider_id, certifier_id),
  foreign key (provider_id, certifier_id) references training_providers (id, certifier_id),
  check (ends_on >= starts_on)
);
comment on table provider_approvals is 'retention: reference';
comment on column provider_approvals.ends_on is 'The last day, that day included';
create index provider_approvals_provider on provider_approvals (provider_id, starts_on);

-- From a day on it is suspended, counts again, or has ended. Of several the one that was recorded last counts from its day on.
create table provider_approval_changes (
  id uuid primary key,
  approval_id uuid not null,
  provider_id uuid not null,
  certifier_id uuid not null,
  kind text not null check (kind in ('suspended', 'lifted', 'ended')),
  starts_on date not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (approval_id, provider_id, certifier_id) references provider_approvals (id, provider_id, certifier_id),
  check (starts_on >= effective_on)
);
comment on table provider_approval_changes is 'retention: reference';
comment on column provider_approval_changes.starts_on is 'Never before the day on which it was decided: what people completed until then stays';
create index provider_approval_changes_approval on provider_approval_changes (approval_id, recorded_at, id);

-- Who did what, and why: for the program, and for the provider whom it is about. The public reads none of it.
create table provider_history (
  id uuid primary key,
  provider_id uuid not null,
  certifier_id uuid not null,
  approval_id uuid,
  step text not null check (step in ('added', 'changed', 'approved', 'suspended', 'lifted', 'ended')),
  fields text[] not null,
  starts_on date,
  why text check (why ~ '\S' and char_length(why) <= 500),
  by_person uuid not null references people,
  by_role text not null check (by_role in ('programSpecialist', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (provider_id, certifier_id) references training_providers (id, certifier_id),
  foreign key (approval_id, provider_id, certifier_id) references provider_approvals (id, provider_id, certifier_id),
  check ((step in ('added', 'changed')) = (approval_id is null)),
  check ((step in ('suspended', 'lifted', 'ended')) = (why is not null))
);
comment on table provider_history is 'retention: reference';
comment on column provider_history.fields is 'The names of what was changed, never its values';
create index provider_history_provider on provider_history (provider_id, recorded_at);

create trigger provider_approvals_append_only before update or delete on provider_approvals for each row execute function refuse_change();
create trigger provider_approval_changes_append_only before update or delete on provider_approval_changes
  for each row execute function refuse_change();
create trigger provider_history_append_only before update or delete on provider_history for each row execute function refuse_change();

-- A manager who works for the provider, too, approves, suspends and ends nothing of it. All others the policies refuse.
create function refuse_own_approval() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.role', true) = 'programManager' and exists (
       select from memberships where organisation_id = new.provider_id and ends_at is null
          and person_id = nullif(current_setting('app.person', true), '')::uuid) then
    raise exception 'an approval of their own provider' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function refuse_own_approval from public;
create trigger provider_approvals_of_others before insert on provider_approvals for each row execute function refuse_own_approval();
create trigger provider_approval_changes_of_others before insert on provider_approval_changes for each row execute function refuse_own_approval();

-- A provider that is recorded is an organisation from then on, under the same id and name.
create function found_provider() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into organisations (id, jurisdiction_id, kind, name)
    select new.id, o.jurisdiction_id, 'trainingProvider', new.name from organisations o where o.id = new.certifier_id;
  return new;
end $$;
create trigger training_providers_found before insert on training_providers for each row execute function found_provider();
create function rename_provider() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update organisations set name = new.name where id = new.id;
  return null;
end $$;
create trigger training_providers_rename after update of name on training_providers for each row execute function rename_provider();

-- Coordinators work at training providers, and nobody else does.
create function refuse_role_elsewhere() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.role = 'trainingCoordinator') <> exists (select from organisations where id = new.organisation_id and kind = 'trainingProvider') then
    raise exception 'this organisation has no such role' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger memberships_fit before insert or update of role, organisation_id on memberships
  for each row execute function refuse_role_elsewhere();

-- ── Completions: what a provider says that somebody completed. Only added to, but for two things that come later: whose it is,
-- when that person has confirmed the email; and that it was withdrawn, once. ──────────────────────────────────────────
create table training_completions (
  id uuid primary key,
  provider_id uuid not null,
  certifier_id uuid not null,
  subject_id uuid references people,
  name text not null check (name ~ '\S' and char_length(name) <= 200),
  email text not null check (email ~ '^\S+@\S+$' and char_length(email) <= 254),
  training text not null check (training in ('core80', 'parentCaregiverFamily', 'crisis', 'unhoused', 'justice', 'continuingEducation')),
  language text not null check (language in ('en', 'es')),
  hours integer not null check (hours between 1 and 1000),
  started_on date not null,
  completed_on date not null,
  certificate_number text not null check (certificate_number ~ '\S' and char_length(certificate_number) <= 40),
  issued_by uuid not null references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_why text check (withdrawn_why ~ '\S' and char_length(withdrawn_why) <= 500),
  withdrawn_by uuid references people,
  withdrawn_at timestamptz,
  foreign key (provider_id, certifier_id) references training_providers (id, certifier_id),
  check (started_on <= completed_on and completed_on <= effective_on),
  check (num_nulls(withdrawn_on, withdrawn_why, withdrawn_by, withdrawn_at) in (0, 4))
);
comment on table training_completions is 'retention: application';
comment on column training_completions.subject_id is 'Whose it is: the person of the account with this email, confirmed. Set by the database alone';
comment on column training_completions.name is 'As the provider typed it';
create unique index training_completions_number on training_completions (provider_id, lower(certificate_number)) where withdrawn_on is null;
create index training_completions_provider on training_completions (provider_id, completed_on desc, id);
create index training_completions_subject on training_completions (subject_id, completed_on desc);
create index training_completions_unclaimed on training_completions (lower(email)) where subject_id is null;

create function find_who_completed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.subject_id := (select person_id from accounts
                      where lower(email) = lower(new.email) and closed_at is null and email_confirmed_at is not null);
  return new;
end $$;
revoke execute on function find_who_completed from public;
create trigger training_completions_whose before insert on training_completions for each row execute function find_who_completed();

create function claim_completions() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update training_completions set subject_id = new.person_id where lower(email) = lower(new.email) and subject_id is null;
  return null;
end $$;
revoke execute on function claim_completions from public;
create trigger accounts_claim_completions after insert or update of email_confirmed_at on accounts
  for each row when (new.email_confirmed_at is not null and new.closed_at is null) execute function claim_completions();

create function keep_completion() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  later text[] := '{}';
begin
  if tg_op = 'UPDATE' and old.subject_id is null then later := later || array['subject_id']; end if;
  if tg_op = 'UPDATE' and old.withdrawn_on is null then
    later := later || array['withdrawn_on', 'withdrawn_why', 'withdrawn_by', 'withdrawn_at'];
  end if;
  if tg_op = 'DELETE' or to_jsonb(new) - later <> to_jsonb(old) - later then
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger training_completions_append_only before update or delete on training_completions
  for each row execute function keep_completion();

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
-- Providers and their approvals are a public list.
alter table training_providers enable row level security;
grant select, insert, update (name, entity, website, counties, online) on training_providers to alongside_request;
grant select on training_providers to alongside_sign_in, alongside_jobs;
create policy training_providers_read on training_providers for select to alongside_request using (true);
create policy training_providers_public on training_providers for select to alongside_sign_in using (true);
create policy training_providers_jobs on training_providers for select to alongside_jobs using (true);
create policy training_providers_added on training_providers for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy training_providers_changed on training_providers for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));

alter table provider_approvals enable row level security;
grant select, insert on provider_approvals to alongside_request;
grant select on provider_approvals to alongside_sign_in, alongside_jobs;
create policy provider_approvals_read on provider_approvals for select to alongside_request using (true);
create policy provider_approvals_public on provider_approvals for select to alongside_sign_in using (true);
create policy provider_approvals_jobs on provider_approvals for select to alongside_jobs using (true);
create policy provider_approvals_given on provider_approvals for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager'));

alter table provider_approval_changes enable row level security;
grant select, insert on provider_approval_changes to alongside_request;
grant select on provider_approval_changes to alongside_sign_in, alongside_jobs;
create policy provider_approval_changes_read on provider_approval_changes for select to alongside_request using (true);
create policy provider_approval_changes_public on provider_approval_changes for select to alongside_sign_in using (true);
create policy provider_approval_changes_jobs on provider_approval_changes for select to alongside_jobs using (true);
create policy provider_approval_changes_made on provider_approval_changes for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager'));

alter table provider_history enable row level security;
grant select, insert on provider_history to alongside_request;
create policy provider_history_read_by_staff on provider_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy provider_history_read_by_provider on provider_history for select to alongside_request
  using (provider_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy provider_history_written on provider_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and by_role = (select current_setting('app.role', true))
              and (by_role = 'programManager' or step in ('added', 'changed'))
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));

-- Whose it is, who withdrew it and why that is said no column of a form decides.
alter table training_completions enable row level security;
grant select,
      insert (id, provider_id, certifier_id, name, email, training, language, hours, started_on, completed_on, certificate_number,
              issued_by, effective_on, recorded_at),
      update (withdrawn_on, withdrawn_why, withdrawn_by, withdrawn_at) on training_completions to alongside_request;
grant select on training_completions to alongside_jobs;
create policy training_completions_own on training_completions for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy training_completions_read_by_provider on training_completions for select to alongside_request
  using (provider_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy training_completions_read_by_staff on training_completions for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and coalesce(subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]), true)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Whoever works at a provider is a coordinator (memberships_fit). Nobody issues their own, nor withdraws it.
create policy training_completions_issued on training_completions for insert to alongside_request
  with check (provider_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and issued_by = (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id is distinct from (select nullif(current_setting('app.person', true), '')::uuid));
create policy training_completions_withdrawn on training_completions for update to alongside_request
  using (provider_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id is distinct from (select nullif(current_setting('app.person', true), '')::uuid))
  with check (withdrawn_by = (select nullif(current_setting('app.person', true), '')::uuid));
create policy training_completions_jobs on training_completions for select to alongside_jobs using (true);

-- A person reads who looked at their completions, too (0016).
create or replace function records_of_mine() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with me as (
    select nullif(current_setting('app.person', true), '')::uuid as id where current_setting('app.organisation', true) = '')
  select coalesce(array_agg(id), '{}') from (
    select id from me
    union all select id from accounts where person_id in (select id from me)
    union all select id from name_changes where person_id in (select id from me)
    union all select id from name_change_evidence where person_id in (select id from me)
    union all select id from training_completions where subject_id in (select id from me)
    union all select id from messages where application_id is null and person_id in (select id from me)
    union all select id from question_threads where application_id is null and person_id in (select id from me)) as theirs (id)
$$;
