-- Changing one's legal name: what a person asks, the papers that show it, each step. The row carries what staff need to see,
-- because they read neither names nor files of people.
create table name_changes (
  id uuid primary key,
  person_id uuid not null references people,
  certifier_id uuid not null references organisations,
  state text not null check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  old_given_names text not null,
  old_family_names text not null,
  old_starts_on date not null,
  given_names text not null,
  family_names text not null,
  since_on date not null,
  language text not null check (language in ('en', 'es')),
  asked_on date not null,
  decided_on date,
  starts_on date,
  reason text check (reason in ('notReadable', 'notAChange', 'otherName', 'otherPerson', 'other')),
  note text check (note <> '' and char_length(note) <= 1000),
  recorded_at timestamptz not null,
  unique (id, person_id, certifier_id),
  check (given_names <> '' or family_names <> ''),
  check ((state in ('accepted', 'declined')) = (decided_on is not null)),
  check ((state = 'accepted') = (starts_on is not null)),
  check ((state = 'declined') = (reason is not null)),
  check (state = 'declined' or note is null)
);
comment on table name_changes is 'retention: account';
comment on column name_changes.old_given_names is 'The legal name as it was when the change was asked for';
comment on column name_changes.since_on is 'Since when it is the legal name, as the person says';
comment on column name_changes.starts_on is 'From when it counts here: never before the name that it follows';
comment on column name_changes.language is 'In which the person asked: a note is written in it';
-- One open change at a time.
create unique index name_changes_open on name_changes (person_id) where state = 'asked';
create index name_changes_person on name_changes (person_id, recorded_at desc);
create index name_changes_queue on name_changes (certifier_id, state, asked_on, id);
alter table name_changes enable row level security;
-- What was asked, by whom and of whom never changes.
grant select, insert, update (state, decided_on, starts_on, reason, note) on name_changes to alongside_request;
grant select (id, person_id, certifier_id) on name_changes to alongside_jobs;
create policy name_changes_own on name_changes to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and state in ('asked', 'withdrawn'));
create policy name_changes_read_by_staff on name_changes for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Nobody decides their own.
create policy name_changes_decided_by_staff on name_changes for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')) and state in ('accepted', 'declined'));
create policy name_changes_jobs on name_changes for select to alongside_jobs using (true);

-- What was decided or withdrawn stays so, whoever asks.
create function refuse_second_decision() returns trigger language plpgsql as $$
begin
  if old.state <> 'asked' then
    raise exception 'this name change was decided already' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger name_changes_decided_once before update on name_changes for each row execute function refuse_second_decision();

create table name_change_evidence (
  id uuid primary key,
  change_id uuid not null,
  person_id uuid not null,
  certifier_id uuid not null,
  file_id uuid not null unique references files,
  name text not null,
  type text not null,
  bytes bigint not null,
  previews integer not null,
  recorded_at timestamptz not null,
  foreign key (change_id, person_id, certifier_id) references name_changes (id, person_id, certifier_id)
);
comment on table name_change_evidence is 'retention: account';
create index name_change_evidence_change on name_change_evidence (change_id);
alter table name_change_evidence enable row level security;
grant select, insert on name_change_evidence to alongside_request;
create policy name_change_evidence_own on name_change_evidence to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy name_change_evidence_read_by_staff on name_change_evidence for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create trigger name_change_evidence_append_only before update or delete on name_change_evidence
  for each row execute function refuse_change();

create table name_change_history (
  id uuid primary key,
  change_id uuid not null,
  person_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  by_person uuid not null references people,
  by_role text not null check (by_role in ('person', 'programSpecialist', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (change_id, person_id, certifier_id) references name_changes (id, person_id, certifier_id)
);
comment on table name_change_history is 'retention: account';
create index name_change_history_change on name_change_history (change_id, recorded_at);
alter table name_change_history enable row level security;
grant select, insert on name_change_history to alongside_request;
-- Whoever writes a step writes it as themself, in the role that they have.
create policy name_change_history_own on name_change_history to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'person'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy name_change_history_staff on name_change_history to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)) and by_role in ('programSpecialist', 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger name_change_history_append_only before update or delete on name_change_history
  for each row execute function refuse_change();

-- ── The name itself. A person records no name with evidence, and ends none: that is for whoever read the papers. ─────────────
drop policy names_own on names;
create policy names_own on names to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid) and evidence_id is null);
create unique index names_evidence on names (evidence_id) where evidence_id is not null;
alter table names add foreign key (evidence_id) references name_changes;

-- Staff do not see names of people. This takes over the name of a change that was accepted, once, and only for whoever may
-- decide about it: the legal name until now ends the day before.
create function record_accepted_name(change uuid, new_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  accepted name_changes;
  until_now names;
  begins date;
begin
  select * into accepted from name_changes
   where id = change and state = 'accepted' and certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
     and person_id <> nullif(current_setting('app.person', true), '')::uuid
     and person_id <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
     and current_setting('app.role', true) in ('programSpecialist', 'programManager');
  if not found then
    raise exception 'no accepted change of yours to record' using errcode = 'insufficient_privilege';
  end if;
  select * into until_now from names where person_id = accepted.person_id and kind = 'legal' and ends_on is null for update;
  begins := greatest(accepted.starts_on, until_now.starts_on);
  update names set ends_on = greatest(starts_on, begins - 1) where id = until_now.id;
  insert into names (id, person_id, kind, given_names, family_names, full_name, starts_on, evidence_id, recorded_at)
  values (new_id, accepted.person_id, 'legal', accepted.given_names, accepted.family_names,
          trim(accepted.given_names || ' ' || accepted.family_names), begins, accepted.id, now());
end $$;
revoke execute on function record_accepted_name from public;
grant execute on function record_accepted_name to alongside_request;
