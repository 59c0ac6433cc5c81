-- Questions with one right answer, asked within a time: the practice exam and the real one are one engine. What was drawn for a person,
-- what they answered and how it was scored. No key of an answer stands in any of these tables. See docs/decisions/0048-the-exam-itself.md.

create table assessments (
  id uuid primary key,
  kind text not null check (kind in ('practice', 'exam')),
  subject_id uuid not null references people,
  certifier_id uuid references organisations,
  about_id uuid,
  bank_id uuid,
  bank_version text not null check (bank_version <> ''),
  items integer not null check (items between 1 and 500),
  language text not null check (language in ('en', 'es')),
  state text not null check (state in ('open', 'finished', 'timeUp', 'voided')),
  started_at timestamptz not null,
  ends_at timestamptz,
  grace_seconds integer not null check (grace_seconds between 0 and 600),
  extended_minutes integer not null default 0 check (extended_minutes >= 0),
  break_seconds integer not null default 0 check (break_seconds >= 0),
  break_used_seconds integer not null default 0 check (break_used_seconds between 0 and break_seconds),
  paused_at timestamptz,
  device_hash text,
  seen_at timestamptz,
  pass_percent integer check (pass_percent between 0 and 100),
  policy_date date not null,
  ended_at timestamptz,
  counted integer check (counted >= 0),
  correct integer check (correct between 0 and counted),
  passed boolean,
  recorded_at timestamptz not null,
  unique (id, subject_id),
  -- Practice belongs to the person alone: no organisation stands in its rows, so no policy for staff can show one.
  check ((kind = 'exam') = (certifier_id is not null)),
  check ((kind = 'exam') = (about_id is not null)),
  check (kind = 'practice' or (ends_at is not null and pass_percent is not null)),
  check (ends_at is null or ends_at >= started_at),
  check (paused_at is null or (ends_at is not null and state in ('open', 'voided'))),
  check ((state = 'open') = (ended_at is null)),
  check ((state in ('finished', 'timeUp')) = (counted is not null)),
  check ((counted is null) = (correct is null)),
  check ((passed is not null) = (kind = 'exam' and counted is not null))
);
comment on table assessments is 'retention: application';
comment on column assessments.about_id is 'What an exam is for; the room exams knows what it is';
comment on column assessments.bank_id is 'Where its items come from; none: the public sample bank, and then an exam is a demonstration';
comment on column assessments.ends_at is 'Machine time, moved only by granted breaks and by an extension with a reason; none: without a time';
comment on column assessments.grace_seconds is 'An answer that arrives so long after the end still counts: the line was slow';
comment on column assessments.break_seconds is 'How long the clock may stand in all, by accommodation';
comment on column assessments.device_hash is 'Of the secret of the browser that took it up last: only there it is answered';
comment on column assessments.seen_at is 'When that browser was last heard of';
comment on column assessments.counted is 'How many of its items were scored: all, unless one is no longer to be found';
-- One open at a time for a person and kind.
create unique index assessments_open on assessments (subject_id, kind) where state = 'open';
create unique index assessments_about on assessments (about_id) where kind = 'exam' and state <> 'voided';
create index assessments_subject on assessments (subject_id, started_at desc);
create index assessments_ending on assessments (ends_at) where state = 'open' and ends_at is not null;
create index assessments_bank on assessments (kind, bank_id, started_at desc);

-- The form that was drawn, and the answer as it stands now.
create table assessment_items (
  assessment_id uuid not null,
  subject_id uuid not null,
  position integer not null check (position between 1 and 500),
  item_id text not null check (item_id <> ''),
  item_version integer not null check (item_version > 0),
  item_words text check (item_words <> ''),
  competency text not null check (competency <> ''),
  options text not null check (options ~ '^[abcd]{4}$'),
  choice text check (choice in ('a', 'b', 'c', 'd')),
  flagged boolean not null default false,
  revision integer not null default 0 check (revision >= 0),
  answered_at timestamptz,
  primary key (assessment_id, position),
  unique (assessment_id, item_id),
  foreign key (assessment_id, subject_id) references assessments (id, subject_id),
  check (choice is null or answered_at is not null)
);
comment on table assessment_items is 'retention: application';
comment on column assessment_items.item_words is 'A hash of the words and the key that were drawn, of the public sample bank: with other ones an item does not count. None: a version of a bank never changes';
comment on column assessment_items.options is 'The four options in the order in which this person sees them';
comment on column assessment_items.choice is 'The option itself, not its place';
comment on column assessment_items.revision is 'How often this answer was changed: a page that shows an older one is told so';

-- Every choice with its moment, only added to.
create table assessment_answers (
  assessment_id uuid not null,
  subject_id uuid not null,
  position integer not null,
  revision integer not null check (revision > 0),
  choice text check (choice in ('a', 'b', 'c', 'd')),
  flagged boolean not null,
  recorded_at timestamptz not null,
  primary key (assessment_id, position, revision),
  foreign key (assessment_id, subject_id) references assessments (id, subject_id),
  foreign key (assessment_id, position) references assessment_items (assessment_id, position)
);
comment on table assessment_answers is 'retention: application';
create trigger assessment_answers_append_only before update on assessment_answers for each row execute function refuse_change();

-- How it went, by competency.
create table assessment_scores (
  assessment_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid references organisations,
  competency text not null check (competency <> ''),
  counted integer not null check (counted > 0),
  correct integer not null check (correct between 0 and counted),
  recorded_at timestamptz not null,
  primary key (assessment_id, competency),
  foreign key (assessment_id, subject_id) references assessments (id, subject_id)
);
comment on table assessment_scores is 'retention: application';
create trigger assessment_scores_append_only before update on assessment_scores for each row execute function refuse_change();

create table assessment_history (
  id uuid primary key,
  assessment_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid references organisations,
  step text not null,
  from_state text,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('person', 'house', 'clock', 'programSpecialist', 'programManager', 'proctor')),
  minutes integer check (minutes > 0),
  why text check (why ~ '\S' and char_length(why) <= 1000),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (assessment_id, subject_id) references assessments (id, subject_id),
  check ((by_role in ('house', 'clock')) = (by_person is null)),
  check (step not in ('void', 'extend') or why is not null),
  check ((step = 'extend') = (minutes is not null))
);
comment on table assessment_history is 'retention: application';
comment on column assessment_history.minutes is 'What an extension gave';
create index assessment_history_of on assessment_history (assessment_id, recorded_at);
create trigger assessment_history_append_only before update on assessment_history for each row execute function refuse_change();

-- What statistics are made of. Nobody can be found in it: no person, no assessment, and an id that says nothing of its order.
create table item_responses (
  id uuid primary key,
  kind text not null check (kind in ('practice', 'exam')),
  certifier_id uuid references organisations,
  bank_id uuid,
  item_id text not null check (item_id <> ''),
  item_version integer not null check (item_version > 0),
  competency text not null check (competency <> ''),
  language text not null check (language in ('en', 'es')),
  choice text check (choice in ('a', 'b', 'c', 'd')),
  correct boolean not null,
  form_counted integer not null check (form_counted > 0),
  form_correct integer not null check (form_correct between 0 and form_counted),
  answered_on date not null
);
comment on table item_responses is 'retention: reference';
comment on column item_responses.form_correct is 'How many of the whole form were right, this one included';
create index item_responses_item on item_responses (item_id, item_version, answered_on);
create trigger item_responses_append_only before update or delete on item_responses for each row execute function refuse_change();

-- ── Nothing changes after the end, and nobody changes what is not theirs to change ──────────────────────────────────
-- The person: on which device it is, and that they are there. The program: more time, or that it does not count. All else the house does.
create function keep_assessment() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  theirs text[] := array['state', 'ends_at', 'extended_minutes', 'break_used_seconds', 'paused_at', 'device_hash', 'seen_at', 'ended_at', 'counted', 'correct', 'passed'];
begin
  if current_user = 'alongside_request' then
    theirs := case when current_setting('app.organisation', true) = '' then array['device_hash', 'seen_at']
                   else array['state', 'ends_at', 'extended_minutes', 'ended_at'] end;
  end if;
  if old.state <> 'open' or to_jsonb(new) - theirs <> to_jsonb(old) - theirs or new.ends_at < old.ends_at
     or (current_user = 'alongside_request' and new.state not in ('open', 'voided')) then
    raise exception '% is kept as it is', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger assessments_keep before update on assessments for each row execute function keep_assessment();
-- Practice belongs to the person alone, who may have all of it deleted; an exam stays.
create trigger assessments_stay before delete on assessments for each row when (old.kind <> 'practice') execute function refuse_change();
create function only_practice_goes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from assessments where id = old.assessment_id and kind = 'practice') then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
revoke execute on function only_practice_goes from public;
create trigger assessment_answers_stay before delete on assessment_answers for each row execute function only_practice_goes();
create trigger assessment_scores_stay before delete on assessment_scores for each row execute function only_practice_goes();
create trigger assessment_history_stay before delete on assessment_history for each row execute function only_practice_goes();

-- An answer is given while the assessment is open, not in a break, and not later than the grace after its end.
create function answer_in_time() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from assessments a where a.id = new.assessment_id and a.state = 'open' and a.paused_at is null
                    and (a.ends_at is null or new.answered_at <= a.ends_at + make_interval(secs => a.grace_seconds))) then
    raise exception 'this assessment takes no answers' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger assessment_items_in_time before update on assessment_items for each row execute function answer_in_time();

-- What was drawn stays; an answer goes from one revision to the next, and the database keeps each.
create function keep_item() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['choice', 'flagged', 'revision', 'answered_at'] <> to_jsonb(old) - array['choice', 'flagged', 'revision', 'answered_at']
     or new.revision <> old.revision + 1 then
    raise exception '% is kept as it is', tg_table_name using errcode = 'restrict_violation';
  end if;
  insert into assessment_answers (assessment_id, subject_id, position, revision, choice, flagged, recorded_at)
  values (new.assessment_id, new.subject_id, new.position, new.revision, new.choice, new.flagged, new.answered_at);
  return new;
end $$;
revoke execute on function keep_item from public;
create trigger assessment_items_keep before update on assessment_items for each row execute function keep_item();
create trigger assessment_items_stay before delete on assessment_items for each row execute function only_practice_goes();

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
alter table assessments enable row level security;
grant select, update (device_hash, seen_at, state, ends_at, extended_minutes, ended_at) on assessments to alongside_request;
grant select, insert, delete, update (state, ends_at, extended_minutes, break_used_seconds, paused_at, device_hash, seen_at, ended_at, counted, correct, passed)
  on assessments to alongside_jobs;
create policy assessments_own on assessments for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy assessments_own_device on assessments for update to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and state = 'open')
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = ''));
create policy assessments_read_by_staff on assessments for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy assessments_changed_by_manager on assessments for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager') and state = 'open')
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager'));
create policy assessments_jobs on assessments to alongside_jobs using (true);

alter table assessment_items enable row level security;
grant select, update (choice, flagged, revision, answered_at) on assessment_items to alongside_request;
grant select, insert, delete on assessment_items to alongside_jobs;
create policy assessment_items_own on assessment_items to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy assessment_items_jobs on assessment_items to alongside_jobs using (true);

alter table assessment_answers enable row level security;
grant select on assessment_answers to alongside_request;
grant select, delete on assessment_answers to alongside_jobs;
create policy assessment_answers_own on assessment_answers for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy assessment_answers_jobs on assessment_answers to alongside_jobs using (true);

alter table assessment_scores enable row level security;
grant select on assessment_scores to alongside_request;
grant select, insert, delete on assessment_scores to alongside_jobs;
create policy assessment_scores_own on assessment_scores for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy assessment_scores_read_by_staff on assessment_scores for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy assessment_scores_jobs on assessment_scores to alongside_jobs using (true);

alter table assessment_history enable row level security;
grant select, insert on assessment_history to alongside_request;
grant select, insert, delete on assessment_history to alongside_jobs;
create policy assessment_history_own on assessment_history for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy assessment_history_taken_over on assessment_history for insert to alongside_request
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and step = 'takeOver' and by_role = 'person'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy assessment_history_read_by_staff on assessment_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy assessment_history_by_manager on assessment_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and (select current_setting('app.role', true) = 'programManager') and by_role = 'programManager' and step in ('void', 'extend')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy assessment_history_jobs on assessment_history to alongside_jobs using (true);

-- No person stands in it: whoever looks at statistics sees what was answered to the items of their own bank and to the public ones.
-- Not the day, and not what the database itself knows of a row: whoever knows what was written together knows one person's answers.
alter table item_responses enable row level security;
grant select (kind, certifier_id, bank_id, item_id, item_version, competency, language, choice, correct, form_counted, form_correct) on item_responses to alongside_request;
grant select, insert on item_responses to alongside_jobs;
create policy item_responses_read_by_staff on item_responses for select to alongside_request
  using ((certifier_id is null or certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy item_responses_jobs on item_responses to alongside_jobs using (true);
