-- Who works where: invitations, and every role that was given or ended, with who did it and why. Memberships stay the truth and
-- are never deleted. See docs/decisions/0039-invitations-and-roles.md.

-- ── Who keeps the roles of an organisation ──────────────────────────────────────────────────────────────────────
-- A certifying body keeps its own; those of a training provider are kept by the body that lists it.
create function keeper_of(organisation uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select case when o.kind = 'certifier' then o.id
              else (select p.certifier_id from training_providers p where p.id = o.id) end
    from organisations o where o.id = organisation
$$;
-- Which roles somebody gives and ends who works in a role themself. `who-gives.ts` says the same, and a test compares them.
create function roles_given_by(role text) returns text[]
language sql immutable as $$
  select case role when 'operator' then array['programSpecialist', 'programManager', 'operator', 'trainingCoordinator', 'proctor']
                   when 'programManager' then array['programSpecialist', 'trainingCoordinator', 'proctor'] else '{}'::text[] end
$$;
revoke execute on function keeper_of, roles_given_by from public;
grant execute on function keeper_of, roles_given_by to alongside_request;

-- The one place that says who keeps a row: nobody else writes it.
create function say_keeper() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.kept_by := keeper_of(new.organisation_id);
  return new;
end $$;

alter table memberships add column kept_by uuid references organisations;
comment on column memberships.kept_by is 'The organisation whose operators and managers give and end this role; written by the database';
update memberships set kept_by = keeper_of(organisation_id);
alter table memberships add constraint memberships_kept check (kept_by is not null);
alter table memberships add constraint memberships_whole unique (id, person_id, organisation_id, role);
create index memberships_keeper on memberships (kept_by, ends_at);
create trigger memberships_keeper before insert on memberships for each row execute function say_keeper();

-- ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────
create table invitations (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kept_by uuid references organisations check (kept_by is not null),
  role text not null check (role in ('programSpecialist', 'programManager', 'operator', 'trainingCoordinator', 'proctor')),
  email text not null check (email <> '' and char_length(email) <= 254),
  language text not null check (language in ('en', 'es')),
  token_hash text not null unique,
  sealed_link text,
  invited_by uuid references people,
  by_role text not null check (by_role in ('programManager', 'operator', 'house')),
  why text check (why <> '' and char_length(why) <= 500),
  invited_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references people,
  taken_back_at timestamptz,
  taken_back_by uuid references people,
  check ((invited_by is null) = (by_role = 'house')),
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or taken_back_at is null)
);
comment on table invitations is 'retention: staff';
comment on column invitations.sealed_link is 'The one-time link, encrypted, until its letter is written';
comment on column invitations.sent_at is 'When the letter with the newest link was asked for; an older link opens nothing';
comment on column invitations.why is 'Only of one that the installation made although there was an administrator';
create unique index invitations_open on invitations (organisation_id, role, lower(email)) where accepted_at is null and taken_back_at is null;
create index invitations_keeper on invitations (kept_by, invited_at desc);
create trigger invitations_keeper before insert on invitations for each row execute function say_keeper();
alter table invitations enable row level security;
grant select (id, organisation_id, kept_by, role, email, language, invited_by, by_role, invited_at, sent_at, expires_at, accepted_at, accepted_by,
              taken_back_at, taken_back_by),
      insert (id, organisation_id, role, email, language, token_hash, sealed_link, invited_by, by_role, invited_at, sent_at, expires_at),
      update (token_hash, sealed_link, sent_at, expires_at, taken_back_at, taken_back_by) on invitations to alongside_request;
grant select, update (accepted_at, accepted_by) on invitations to alongside_sign_in;
grant select, insert, update (sealed_link, taken_back_at) on invitations to alongside_jobs;
create policy invitations_read on invitations for select to alongside_request
  using (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('operator', 'programManager')));
create policy invitations_made on invitations for insert to alongside_request
  with check (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and role = any ((select roles_given_by(current_setting('app.role', true)))::text[])
              and invited_by = (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)));
create policy invitations_changed on invitations for update to alongside_request
  using (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and role = any ((select roles_given_by(current_setting('app.role', true)))::text[])
         and accepted_at is null and taken_back_at is null)
  with check (coalesce(taken_back_by = (select nullif(current_setting('app.person', true), '')::uuid), true));
create policy invitations_sign_in on invitations for select to alongside_sign_in using (true);
create policy invitations_accepted on invitations for update to alongside_sign_in
  using (accepted_at is null and taken_back_at is null) with check (true);
create policy invitations_jobs on invitations for select to alongside_jobs using (true);
-- At the installation itself: the first administrator, whom nobody can invite yet.
create policy invitations_of_the_house on invitations for insert to alongside_jobs with check (by_role = 'house');
create policy invitations_written on invitations for update to alongside_jobs using (true);

-- ── Roles given and ended ───────────────────────────────────────────────────────────────────────────────────────
create table role_history (
  id uuid primary key,
  membership_id uuid not null,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  kept_by uuid references organisations check (kept_by is not null),
  role text not null,
  step text not null check (step in ('given', 'ended')),
  by_person uuid references people,
  by_role text not null check (by_role in ('programManager', 'operator', 'self', 'house')),
  invitation_id uuid references invitations,
  why text check (why <> '' and char_length(why) <= 500),
  effective_on date not null,
  recorded_at timestamptz not null,
  unique (membership_id, step),
  check ((by_person is null) = (by_role = 'house')),
  check ((by_role = 'self') = (by_person is not distinct from person_id)),
  check (step = 'given' or invitation_id is null),
  foreign key (membership_id, person_id, organisation_id, role) references memberships (id, person_id, organisation_id, role)
);
comment on table role_history is 'retention: staff';
comment on column role_history.by_person is 'Who gave or ended it; for a role that began with an invitation who invited; none at the installation';
create index role_history_keeper on role_history (kept_by, recorded_at desc);
create index role_history_person on role_history (person_id);
create trigger role_history_keeper before insert on role_history for each row execute function say_keeper();
create trigger role_history_append_only before update or delete on role_history for each row execute function refuse_change();
-- A role of which somebody writes that it ended has ended: looked at when the transaction is over, in whichever order it wrote.
create function refuse_untrue_ending() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from memberships where id = new.membership_id and ends_at is null) then
    raise exception 'this role has not ended' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
revoke execute on function refuse_untrue_ending from public;
create constraint trigger role_history_true after insert on role_history deferrable initially deferred
  for each row when (new.step = 'ended') execute function refuse_untrue_ending();
alter table role_history enable row level security;
grant select, insert on role_history to alongside_request;
grant insert on role_history to alongside_sign_in;
create policy role_history_own on role_history for select to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy role_history_read on role_history for select to alongside_request
  using (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('operator', 'programManager')));
-- Nobody gives a role to themself.
create policy role_history_written on role_history for insert to alongside_request
  with check (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and role = any ((select roles_given_by(current_setting('app.role', true)))::text[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)));
create policy role_history_left on role_history for insert to alongside_request
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid) and by_role = 'self' and step = 'ended');
create policy role_history_sign_in on role_history for insert to alongside_sign_in with check (step = 'given');

-- ── Memberships: given, ended, left; by invitation; never deleted, and none comes back ───────────────────────────
grant insert (id, person_id, organisation_id, role, starts_at), update (ends_at) on memberships to alongside_request;
grant insert (id, person_id, organisation_id, role, starts_at) on memberships to alongside_sign_in;
grant select on memberships to alongside_jobs;
create policy memberships_read on memberships for select to alongside_request
  using (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('operator', 'programManager')));
create policy memberships_given on memberships for insert to alongside_request
  with check (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and role = any ((select roles_given_by(current_setting('app.role', true)))::text[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid));
-- An end is now (the clock of the house may go a little before that of the database): one to come would be counted as ended by every
-- list while it still opens every door.
create policy memberships_ended on memberships for update to alongside_request
  using (kept_by = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and role = any ((select roles_given_by(current_setting('app.role', true)))::text[]) and ends_at is null)
  with check (ends_at <= now() + interval '5 minutes');
create policy memberships_left on memberships for update to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid) and ends_at is null)
  with check (ends_at <= now() + interval '5 minutes');
create policy memberships_by_invitation on memberships for insert to alongside_sign_in with check (true);
create policy memberships_jobs on memberships for select to alongside_jobs using (true);

-- ── The last administrator stays ────────────────────────────────────────────────────────────────────────────────
-- What changes the roles of an organisation happens one after the other.
create function lock_roles(organisation uuid) returns void
language sql volatile set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('roles ' || organisation, 0))
$$;
-- Works nobody else as operator there, for good, with an account that is open? For whoever works there or keeps its roles.
create function is_last_administrator(organisation uuid, person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from memberships m where m.organisation_id = organisation and m.role = 'operator' and m.person_id = person and m.ends_at is null)
     and not exists (
       select from memberships m join accounts a on a.person_id = m.person_id and a.closed_at is null
        where m.organisation_id = organisation and m.role = 'operator' and m.person_id <> person and m.ends_at is null and m.starts_at <= now())
     and (person = nullif(current_setting('app.person', true), '')::uuid
          or keeper_of(organisation) = nullif(current_setting('app.organisation', true), '')::uuid)
$$;
create function refuse_without_administrator() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_roles(old.organisation_id);
  if not exists (select from memberships m join accounts a on a.person_id = m.person_id and a.closed_at is null
                  where m.organisation_id = old.organisation_id and m.role = 'operator' and m.id <> old.id and m.ends_at is null) then
    raise exception 'the last administrator stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger memberships_keep_an_administrator before update of ends_at on memberships
  for each row when (old.role = 'operator' and old.ends_at is null and new.ends_at is not null) execute function refuse_without_administrator();
revoke execute on function lock_roles, is_last_administrator from public;
grant execute on function lock_roles to alongside_request, alongside_sign_in, alongside_jobs;
grant execute on function is_last_administrator to alongside_request;

-- ── What those who keep roles may find out about people ─────────────────────────────────────────────────────────
-- Everyone who has or had a role that this organisation keeps: what they go by, and their email; for operators and managers alone.
create function people_at_work() returns table (person_id uuid, name text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.person_id, goes_by(m.person_id), coalesce((select a.email from accounts a where a.person_id = m.person_id and a.closed_at is null), '')
    from memberships m
   where m.kept_by = nullif(current_setting('app.organisation', true), '')::uuid
     and current_setting('app.role', true) in ('operator', 'programManager')
$$;
-- For the letter of an invitation: the open account of an email, or a new one that nobody has confirmed, as registering makes it.
create function account_for_invitation(invited text, letters_in text, new_account uuid, new_person uuid, at timestamptz)
  returns table (person_id uuid, email text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(lower(invited), 1));
  if not exists (select from accounts a where lower(a.email) = lower(invited) and a.closed_at is null) then
    insert into people (id, created_at) values (new_person, at);
    insert into accounts (id, person_id, email, password_hash, language, created_at) values (new_account, new_person, invited, 'none', letters_in, at);
  end if;
  return query select a.person_id, a.email from accounts a where lower(a.email) = lower(invited) and a.closed_at is null;
end $$;
revoke execute on function people_at_work, account_for_invitation from public;
grant execute on function people_at_work to alongside_request;
grant execute on function account_for_invitation to alongside_jobs;

-- ── What somebody had in hand when their role ended goes back to nobody ─────────────────────────────────────────
alter table assignments drop constraint assignments_how_check;
alter table assignments add constraint assignments_how_check check (how in ('byHand', 'fairTurn', 'conflict', 'bulk', 'roleEnded'));
grant insert on assignments to alongside_jobs;
create policy assignments_after_a_role on assignments for insert to alongside_jobs with check (to_reviewer is null and how = 'roleEnded');
-- The jobs change nothing else of an application and of a question than that nobody has it any more.
create function let_go_of_applications(reviewer uuid, organisation uuid, states text[]) returns table (id uuid, subject_id uuid, certifier_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update applications a set assigned_to = null
   where a.assigned_to = reviewer and a.certifier_id = organisation and a.state = any (states) returning a.id, a.subject_id, a.certifier_id
$$;
create function let_go_of_questions(owner uuid, organisation uuid)
  returns table (id uuid, person_id uuid, certifier_id uuid, application_id uuid, state text)
language sql volatile security definer set search_path = public, pg_temp as $$
  update question_threads t set owner_id = null where t.owner_id = owner and t.certifier_id = organisation and t.state <> 'closed'
   returning t.id, t.person_id, t.certifier_id, t.application_id, t.state
$$;
revoke execute on function let_go_of_applications, let_go_of_questions from public;
grant execute on function let_go_of_applications, let_go_of_questions to alongside_jobs;
grant insert on question_history to alongside_jobs;
create policy question_history_let_go on question_history for insert to alongside_jobs with check (step = 'letGo');
