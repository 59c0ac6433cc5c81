-- The day of the exam: who is expected, who is there, how their ID was compared, what they agreed to, what happened, and how it ended.
-- The questions and the clock are of room assessment. Source: GUIDE, exam administration; CERT-13. See docs/decisions/0053-the-day-of-the-exam.md.

-- ── Nobody looks after whom they trained ────────────────────────────────────────────────────────────────────────
-- Which providers trained a person: what was issued to them, and what they applied with.
create function providers_who_trained(person uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct p), '{}') from (
    select provider_id from training_completions where subject_id = person and withdrawn_on is null
    union all select provider_id from training_certificates where subject_id = person) t (p)
$$;
-- For which providers the person of the unit works or ever worked.
create function providers_of_mine() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct organisation_id), '{}') from memberships
   where person_id = nullif(current_setting('app.person', true), '')::uuid and role = 'trainingCoordinator'
$$;
revoke execute on function providers_who_trained, providers_of_mine from public;
grant execute on function providers_of_mine to alongside_request;

-- Written by the database alone, so that no form says who trained whom.
create function say_who_trained() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.trained_by := providers_who_trained(new.subject_id);
  return new;
end $$;
revoke execute on function say_who_trained from public;

-- What is granted for the exam of an eligibility, for the house alone: not what was asked, and not why.
create function granted_for_exam(eligibility uuid) returns table (kinds text[], percent integer, measures text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select array_agg(distinct k) from exam_accommodations a, unnest(a.granted_kinds) k
                    where a.eligibility_id = eligibility and a.state in ('granted', 'partlyGranted')), '{}'),
         coalesce(max(a.extra_time_percent), 0), coalesce(array_agg(a.measures order by a.recorded_at) filter (where a.measures is not null), '{}')
    from exam_accommodations a where a.eligibility_id = eligibility and a.state in ('granted', 'partlyGranted')
$$;
revoke execute on function granted_for_exam from public;
grant execute on function granted_for_exam to alongside_jobs;

-- ── One day a seat ──────────────────────────────────────────────────────────────────────────────────────────────
-- It carries all that a proctor needs to know of a person, so that they read nothing else: no address, no application, no result before.
create table exam_days (
  id uuid primary key,
  registration_id uuid not null unique,
  request_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  sitting_id uuid not null,
  application_id uuid not null,
  takes_place_on date not null,
  given_names text not null,
  family_names text not null,
  language text not null check (language in ('en', 'es')),
  kinds text[] not null default '{}',
  extra_time_percent integer not null default 0 check (extra_time_percent between 0 and 300),
  measures text[] not null default '{}',
  trained_by uuid[] not null default '{}',
  state text not null check (state in ('expected', 'here', 'admitted', 'agreed', 'started', 'finished', 'voided', 'turnedAway', 'missed', 'declined', 'released')),
  here_at timestamptz,
  admitted_at timestamptz,
  id_kind text check (id_kind in ('license', 'stateId', 'passport', 'other')),
  name_match text check (name_match in ('same', 'sameButForWriting', 'partly', 'different')),
  started_at timestamptz,
  started_percent integer check (started_percent between 0 and 300),
  given_minutes integer not null default 0 check (given_minutes between 0 and 600),
  assessment_id uuid unique,
  demonstration boolean not null default false,
  result_problem text check (result_problem <> ''),
  settled boolean not null default false,
  on_screen boolean not null default true,
  policy_date date not null,
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  foreign key (registration_id, subject_id, certifier_id) references exam_registrations (id, subject_id, certifier_id),
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id),
  foreign key (sitting_id, certifier_id) references exam_sittings (id, certifier_id),
  check (given_names <> '' or family_names <> ''),
  check ((id_kind is null) = (name_match is null)),
  check (state not in ('admitted', 'agreed', 'started', 'finished', 'declined', 'turnedAway') or name_match is not null),
  check (state not in ('admitted', 'agreed', 'started', 'finished', 'declined') or admitted_at is not null),
  check (state not in ('started', 'finished') or (started_at is not null and assessment_id is not null)),
  check ((started_at is null) = (started_percent is null)),
  check (result_problem is null or settled)
);
comment on table exam_days is 'retention: application';
comment on column exam_days.application_id is 'The approved application; this room knows it by id alone';
comment on column exam_days.given_names is 'As the letter of approval names the person: the ID at the exam has to match';
comment on column exam_days.kinds is 'What is granted to make the exam possible, without the why';
comment on column exam_days.measures is 'What is granted, in the words of whoever decided';
comment on column exam_days.trained_by is 'The providers that trained the person; whoever works there does not look after them. Written by the database';
comment on column exam_days.id_kind is 'Which ID was shown. No copy, no picture and no number of it is kept anywhere';
comment on column exam_days.name_match is 'How the name on the ID stood to the name of the approval; the name that was typed is not kept';
comment on column exam_days.started_percent is 'The extra time that the clock began with';
comment on column exam_days.given_minutes is 'Extra time that a proctor gave with reasons, in all';
comment on column exam_days.demonstration is 'Its items came from the public sample bank: a result issues a specimen';
comment on column exam_days.result_problem is 'Why its result could not be recorded; then staff see to it';
comment on column exam_days.settled is 'Its result is recorded, or there is none to record';
comment on column exam_days.on_screen is 'Until the day after: then no proctor sees it any more';
create index exam_days_sitting on exam_days (sitting_id, family_names, given_names);
create index exam_days_subject on exam_days (subject_id, recorded_at desc);
create index exam_days_open on exam_days (takes_place_on) where not settled or on_screen;
create trigger exam_days_trained before insert on exam_days for each row execute function say_who_trained();

-- What they read and answered, letter by letter as it was shown.
create table exam_day_agreements (
  id uuid primary key,
  day_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  agreement text not null check (agreement in ('rules', 'security', 'nonDisclosure')),
  version text not null check (version <> ''),
  language text not null check (language in ('en', 'es')),
  text_shown text not null,
  hash text not null,
  answer text not null check (answer in ('yes', 'declined')),
  effective_on date not null,
  recorded_at timestamptz not null,
  unique (day_id, agreement),
  foreign key (day_id, subject_id, certifier_id) references exam_days (id, subject_id, certifier_id),
  check (hash = encode(sha256(convert_to(text_shown, 'UTF8')), 'hex'))
);
comment on table exam_day_agreements is 'retention: application';
create index exam_day_agreements_subject on exam_day_agreements (subject_id);
create trigger exam_day_agreements_append_only before update or delete on exam_day_agreements for each row execute function refuse_change();

create table exam_day_history (
  id uuid primary key,
  day_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  trained_by uuid[] not null default '{}',
  step text not null,
  from_state text,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('applicant', 'house', 'clock', 'proctor', 'programManager')),
  minutes integer check (minutes > 0),
  why text check (why ~ '\S' and char_length(why) <= 1000),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (day_id, subject_id, certifier_id) references exam_days (id, subject_id, certifier_id),
  check ((by_role in ('house', 'clock')) = (by_person is null)),
  check (step not in ('void', 'turnAway', 'giveTime') or why is not null),
  check ((step = 'giveTime') = (minutes is not null))
);
comment on table exam_day_history is 'retention: application';
create index exam_day_history_of on exam_day_history (day_id, recorded_at);
create trigger exam_day_history_append_only before update or delete on exam_day_history for each row execute function refuse_change();
create trigger exam_day_history_trained before insert on exam_day_history for each row execute function say_who_trained();

-- What happened, as whoever looked after the person saw it.
create table exam_incidents (
  id uuid primary key,
  day_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  trained_by uuid[] not null default '{}',
  kind text not null check (kind in ('connection', 'device', 'noise', 'help', 'left', 'conduct', 'other')),
  note text not null check (note ~ '\S' and char_length(note) <= 1000),
  by_person uuid not null references people,
  by_role text not null check (by_role in ('proctor', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (day_id, subject_id, certifier_id) references exam_days (id, subject_id, certifier_id)
);
comment on table exam_incidents is 'retention: application';
create index exam_incidents_of on exam_incidents (day_id, recorded_at);
create trigger exam_incidents_append_only before update or delete on exam_incidents for each row execute function refuse_change();
create trigger exam_incidents_trained before insert on exam_incidents for each row execute function say_who_trained();

-- ── Nobody takes a step that is not theirs. `exam-day-lifecycle.ts` says the same, and a test compares them. ─────────────────
create function refuse_other_day_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  step text := old.state || ' ' || new.state;
  theirs text[] := case
    when current_user <> 'alongside_request' then array['state', 'given_names', 'family_names', 'kinds', 'extra_time_percent', 'measures', 'started_at', 'started_percent', 'assessment_id',
                                                        'demonstration', 'result_problem', 'settled', 'on_screen']
    when current_setting('app.organisation', true) = '' then array['state', 'here_at']
    else array['state', 'admitted_at', 'id_kind', 'name_match', 'given_minutes'] end;
  allowed text[] := case
    when current_user <> 'alongside_request' then array['agreed started', 'started finished', 'expected missed', 'admitted missed', 'agreed missed', 'here voided', 'expected released', 'here released']
    when current_setting('app.organisation', true) = '' then array['expected here', 'admitted agreed', 'admitted declined']
    else array['here admitted', 'here turnedAway', 'here voided', 'admitted voided', 'agreed voided', 'started voided'] end;
begin
  if to_jsonb(new) - theirs <> to_jsonb(old) - theirs or new.given_minutes < old.given_minutes
     or not (old.state = new.state or step = any (allowed))
     or (current_user = 'alongside_request' and old.state = new.state and old.state not in ('expected', 'here', 'admitted', 'agreed', 'started')) then
    raise exception 'this is no step of theirs' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger exam_days_steps before update on exam_days for each row execute function refuse_other_day_step();
create trigger exam_days_stay before delete on exam_days for each row execute function refuse_change();

-- Nobody has agreed to everything who did not answer yes to each of the three.
create function refuse_without_agreements() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from exam_day_agreements where day_id = new.id and answer = 'yes') < 3 then
    raise exception 'the three agreements come first' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function refuse_without_agreements from public;
create trigger exam_days_agreed before update of state on exam_days
  for each row when (new.state = 'agreed' and old.state <> 'agreed') execute function refuse_without_agreements();

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
-- The days that a proctor may see now: the day, and the one before and after it.
create function days_on_screen() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from exam_days
   where certifier_id = nullif(current_setting('app.organisation', true), '')::uuid and on_screen
$$;
revoke execute on function days_on_screen from public;
grant execute on function days_on_screen to alongside_request;

alter table exam_days enable row level security;
grant select, update (state, here_at, admitted_at, id_kind, name_match, given_minutes) on exam_days to alongside_request;
grant select, insert, update (state, given_names, family_names, kinds, extra_time_percent, measures, started_at, started_percent, assessment_id, demonstration, result_problem, settled,
                              on_screen)
  on exam_days to alongside_jobs;
create policy exam_days_own on exam_days for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_days_own_steps on exam_days for update to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and state in ('expected', 'admitted'))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and state in ('here', 'agreed', 'declined'));
create policy exam_days_looked_after on exam_days for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and not trained_by && (select providers_of_mine())
         and (select current_setting('app.role', true) in ('proctor', 'programManager'))
         and (on_screen or (select current_setting('app.role', true) = 'programManager')));
create policy exam_days_steps_of_proctors on exam_days for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and not trained_by && (select providers_of_mine())
         and (select current_setting('app.role', true) in ('proctor', 'programManager')) and on_screen)
  with check ((select current_setting('app.role', true) in ('proctor', 'programManager')));
create policy exam_days_jobs on exam_days to alongside_jobs using (true);

alter table exam_day_agreements enable row level security;
grant select, insert on exam_day_agreements to alongside_request;
create policy exam_day_agreements_own on exam_day_agreements to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));

alter table exam_day_history enable row level security;
grant select, insert on exam_day_history to alongside_request;
grant insert on exam_day_history to alongside_jobs;
create policy exam_day_history_own on exam_day_history to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'applicant' and step in ('checkIn', 'agree', 'decline')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_day_history_read_by_proctors on exam_day_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and not trained_by && (select providers_of_mine())
         and (select current_setting('app.role', true) in ('proctor', 'programManager'))
         and ((select current_setting('app.role', true) = 'programManager') or day_id = any ((select days_on_screen())::uuid[])));
create policy exam_day_history_written_by_proctors on exam_day_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and not trained_by && (select providers_of_mine()) and by_role = (select current_setting('app.role', true))
              and step in ('admit', 'turnAway', 'giveTime', 'void', 'pause', 'resume')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_day_history_jobs on exam_day_history for insert to alongside_jobs with check (by_person is null);

alter table exam_incidents enable row level security;
grant select, insert on exam_incidents to alongside_request;
create policy exam_incidents_read_by_proctors on exam_incidents for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and not trained_by && (select providers_of_mine())
         and (select current_setting('app.role', true) in ('proctor', 'programManager'))
         and ((select current_setting('app.role', true) = 'programManager') or day_id = any ((select days_on_screen())::uuid[])));
create policy exam_incidents_written on exam_incidents for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and not trained_by && (select providers_of_mine()) and by_role = (select current_setting('app.role', true))
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
