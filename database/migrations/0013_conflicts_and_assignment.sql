-- Who may not see whom at work, and who has which application.

-- ── Conflicts of interest: who of the staff said of whom that they know them, and when a manager ended it. ────────
-- Whoever knows a person sees nothing of them at work: `enter` (0001) puts those people into `app.hidden`, and every policy for
-- staff leaves them out. Rows stay; an ending is a row of its own.
create table conflicts_of_interest (
  id uuid primary key,
  reviewer_id uuid not null references people,
  subject_id uuid not null references people,
  certifier_id uuid not null references organisations,
  about_reference text not null,
  kind text not null check (kind in ('family', 'friend', 'coworker', 'supported', 'other')),
  note text check (note <> '' and char_length(note) <= 500),
  by_role text not null check (by_role in ('programSpecialist', 'programManager', 'proctor')),
  effective_on date not null,
  recorded_at timestamptz not null,
  unique (id, reviewer_id, subject_id, certifier_id),
  check (reviewer_id <> subject_id)
);
comment on table conflicts_of_interest is 'retention: application';
comment on column conflicts_of_interest.about_reference is 'The application on whose page it was said';
comment on column conflicts_of_interest.note is 'For managers alone, and for who wrote it';
create index conflicts_of_interest_reviewer on conflicts_of_interest (reviewer_id, certifier_id);
create index conflicts_of_interest_subject on conflicts_of_interest (subject_id, certifier_id);

-- Nobody ends their own, nor one about themself.
create table conflict_endings (
  conflict_id uuid primary key,
  reviewer_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  why text not null check (why <> '' and char_length(why) <= 500),
  by_person uuid not null references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  check (by_person <> reviewer_id and by_person <> subject_id),
  foreign key (conflict_id, reviewer_id, subject_id, certifier_id) references conflicts_of_interest (id, reviewer_id, subject_id, certifier_id)
);
comment on table conflict_endings is 'retention: application';

create function known_people(reviewer uuid, organisation uuid) returns uuid[]
language sql stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct c.subject_id), '{}') from conflicts_of_interest c
   where c.reviewer_id = reviewer and c.certifier_id = organisation
     and not exists (select from conflict_endings e where e.conflict_id = c.id)
$$;
revoke execute on function known_people from public;

alter table conflicts_of_interest enable row level security;
grant select, insert on conflicts_of_interest to alongside_request;
-- Whoever said it can read that they did; it is said for oneself alone.
create policy conflicts_of_interest_own on conflicts_of_interest to alongside_request
  using (reviewer_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (reviewer_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)));
-- Managers read all of them, but none about themself or about someone they know.
create policy conflicts_of_interest_read_by_managers on conflicts_of_interest for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager'));
create trigger conflicts_of_interest_append_only before update or delete on conflicts_of_interest
  for each row execute function refuse_change();

alter table conflict_endings enable row level security;
grant select, insert on conflict_endings to alongside_request;
create policy conflict_endings_managed on conflict_endings to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager'))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and (select current_setting('app.role', true) = 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger conflict_endings_append_only before update or delete on conflict_endings
  for each row execute function refuse_change();

-- ── Who has which application: the column for lists, and every change of it ─────────────────────────────────────
create table assignments (
  id uuid primary key,
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  from_reviewer uuid references people,
  to_reviewer uuid references people,
  how text not null check (how in ('byHand', 'fairTurn', 'conflict', 'bulk')),
  by_person uuid not null references people,
  by_role text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  check (to_reviewer is distinct from from_reviewer),
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id)
);
comment on table assignments is 'retention: application';
comment on column assignments.to_reviewer is 'Who has it from now on; none when nobody does';
create index assignments_application on assignments (application_id, recorded_at);
create index assignments_turns on assignments (certifier_id, to_reviewer, recorded_at desc);
alter table assignments enable row level security;
grant select, insert on assignments to alongside_request;
-- An applicant sees the staff by role, so nothing of this; also not of their own at work.
create policy assignments_staff on assignments to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and by_role = (select current_setting('app.role', true)) and by_role in ('programSpecialist', 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger assignments_append_only before update or delete on assignments for each row execute function refuse_change();

-- Nobody has an application who does not decide here now, who applied themself, or who knows the person; and no applicant says
-- who has theirs.
create function refuse_wrong_reviewer() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_id = nullif(current_setting('app.person', true), '')::uuid then
    raise exception 'nobody says who decides on their own application' using errcode = 'insufficient_privilege';
  end if;
  if new.assigned_to is not null and (
    new.assigned_to = new.subject_id or new.subject_id = any (known_people(new.assigned_to, new.certifier_id))
    or not exists (
      select from memberships m where m.person_id = new.assigned_to and m.organisation_id = new.certifier_id
        and m.role in ('programSpecialist', 'programManager') and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())))
  then
    raise exception 'this person cannot have the application' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger applications_to_a_reviewer before update of assigned_to on applications
  for each row when (new.assigned_to is distinct from old.assigned_to) execute function refuse_wrong_reviewer();
create trigger applications_begin_unassigned before insert on applications
  for each row when (new.assigned_to is not null) execute function refuse_wrong_reviewer();

-- ── What those who decide may find out about each other ─────────────────────────────────────────────────────────
-- How many each reviewer has to decide on, and when they last got one: what a fair turn needs, also where the asker sees less.
create function reviewer_turns() returns table (person_id uuid, has integer, last_got_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
  here uuid := nullif(current_setting('app.organisation', true), '')::uuid;
begin
  return query
    select r.person_id,
           (select count(*)::integer from applications a
             where a.certifier_id = here and a.assigned_to = r.person_id and a.state = 'submitted' and a.sent_on is not null),
           (select max(s.recorded_at) from assignments s where s.certifier_id = here and s.to_reviewer = r.person_id)
      from colleagues_at_work() r;
end $$;
-- Who of them knows which of these people: nobody gives an application to somebody who must not see it. Not how, and not why.
create function reviewers_who_know(people uuid[]) returns table (reviewer_id uuid, subject_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct c.reviewer_id, c.subject_id from conflicts_of_interest c
   where c.subject_id = any (people) and c.certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
     and current_setting('app.role', true) in ('programSpecialist', 'programManager')
     and not exists (select from conflict_endings e where e.conflict_id = c.id)
$$;
revoke execute on function reviewer_turns, reviewers_who_know from public;
grant execute on function reviewer_turns, reviewers_who_know to alongside_request;
