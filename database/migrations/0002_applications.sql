-- Applications for certification: the draft's answers, each numbered submission as it was shown, and the history.
-- An applicant belongs to no tenant; the certifying organisation sees an application from its first sending on.

create table applications (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{2}$'),
  jurisdiction_id text not null references jurisdictions,
  certifier_id uuid not null references organisations,
  subject_id uuid not null references people,
  state text not null check (state in ('draft', 'awaitingFee', 'submitted', 'returned', 'approved', 'denied', 'discarded', 'withdrawn', 'void', 'expired', 'certified')),
  started_on date not null,
  started_from uuid references applications,
  sent_on date,
  answer_due_on date,
  held_until date,
  decided_on date,
  ended_on date,
  valid_through date,
  policy_date date,
  sent_name text,
  corrections_asked text[],
  assigned_to uuid references people,
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  check ((state in ('draft', 'discarded')) = (sent_on is null)),
  check ((sent_on is null) = (answer_due_on is null)),
  check ((sent_on is null) = (held_until is null)),
  check ((state in ('discarded', 'withdrawn', 'void', 'expired', 'certified')) = (ended_on is not null)),
  check ((state in ('approved', 'expired', 'certified')) = (valid_through is not null)),
  check ((state in ('approved', 'denied', 'expired', 'certified')) = (decided_on is not null)),
  check (state <> 'returned' or cardinality(corrections_asked) > 0)
);
comment on table applications is 'retention: application';
comment on column applications.ended_on is 'When it ended; of one that led to a certificate, the first day of that';
comment on column applications.started_from is 'The ended application whose answers and documents this one began with';
comment on column applications.held_until is 'The last day on which it is kept while something is missing';
comment on column applications.policy_date is 'The day whose policy the last decision used';
comment on column applications.corrections_asked is 'What its person may change while it is returned: questions, kinds of documents, the signature';
comment on column applications.assigned_to is 'Who of the program decides on it, when somebody has it';
comment on column applications.sent_name is 'The legal name as last sent, for lists';
-- One application at a time: the next one starts when the last is discarded or has ended.
create unique index applications_open on applications (subject_id)
  where state in ('draft', 'awaitingFee', 'submitted', 'returned', 'approved');
create index applications_held on applications (held_until, id) where state in ('awaitingFee', 'returned');
create index applications_queue on applications (certifier_id, state, answer_due_on, id) where sent_on is not null;
create index applications_decided on applications (certifier_id, state, decided_on desc, id) where sent_on is not null;
alter table applications enable row level security;
-- A condition on the actor stands whole inside its `select`: outside, the planner takes `role in (…)` for one row of a hundred,
-- and then reads and sorts a whole view of the queue for its first page (docs/performance.md).
-- Id, reference, owner and certifier never change.
grant select, insert, update (state, sent_on, answer_due_on, held_until, decided_on, ended_on, valid_through, policy_date, sent_name,
                               corrections_asked, assigned_to)
  on applications to alongside_request;
grant select, update (state, ended_on, answer_due_on, decided_on, valid_through, policy_date, held_until, corrections_asked) on applications to alongside_jobs;
-- Nobody approves their own: for themself a person only writes, sends, discards and withdraws.
create policy applications_own on applications to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '')
              and state in ('draft', 'awaitingFee', 'submitted', 'returned', 'discarded', 'withdrawn'));
create policy applications_read_by_staff on applications for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]) and sent_on is not null
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy applications_decided_by_staff on applications for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]) and sent_on is not null
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy applications_jobs on applications for select to alongside_jobs using (true);
-- What the clock ends, what ends with an account, and the decisions of staff when they leave.
create policy applications_changed_by_jobs on applications for update to alongside_jobs
  using (true) with check (state in ('discarded', 'withdrawn', 'void', 'expired', 'certified', 'approved', 'returned', 'denied', 'submitted'));

create table application_answers (
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  question text not null,
  value jsonb not null,
  revision integer not null check (revision > 0),
  saved_at timestamptz not null,
  written_by_form uuid,
  other_value jsonb,
  primary key (application_id, question),
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id)
);
comment on table application_answers is 'retention: application';
comment on column application_answers.other_value is 'What another device wrote at the same time, until the person chooses';
alter table application_answers enable row level security;
grant select, insert, update on application_answers to alongside_request;
create policy application_answers_own on application_answers to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));

-- What was sent stays as it was sent: answers change only while the application is a draft, or where a correction was asked for.
create function refuse_unasked_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked text := case tg_table_name when 'application_answers' then to_jsonb(new) ->> 'question'
                else 'documents-' || (to_jsonb(new) ->> 'kind') end;
  -- What is moved to another kind leaves the one that it had.
  was text := case when tg_op = 'UPDATE' and tg_table_name = 'application_documents' then 'documents-' || (to_jsonb(old) ->> 'kind') else asked end;
begin
  if not exists (select from applications where id = new.application_id
                 and (state = 'draft' or (state = 'returned' and asked = any (corrections_asked) and was = any (corrections_asked)))) then
    raise exception 'the application is not a draft, and nobody asked for this correction' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger application_answers_when_asked before insert or update on application_answers
  for each row execute function refuse_unasked_change();

create table submissions (
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  number integer not null check (number > 0),
  language text not null check (language in ('en', 'es')),
  content_version text not null,
  answers jsonb not null,
  hash text not null,
  sent_on date not null,
  recorded_at timestamptz not null,
  primary key (application_id, number),
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id)
);
comment on table submissions is 'retention: application';
comment on column submissions.answers is 'Question id, wording and answer as shown when it was sent';
comment on column submissions.hash is 'SHA-256 of language, content version and answers';
alter table submissions enable row level security;
grant select, insert on submissions to alongside_request;
grant select on submissions to alongside_jobs;
create policy submissions_own on submissions to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy submissions_read_by_staff on submissions for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy submissions_jobs on submissions for select to alongside_jobs using (true);
create trigger submissions_append_only before update or delete on submissions
  for each row execute function refuse_change();

create table application_history (
  id uuid primary key,
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  by_person uuid,
  by_role text not null,
  why text,
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id)
);
comment on table application_history is 'retention: application';
create index application_history_application on application_history (application_id, recorded_at);
alter table application_history enable row level security;
grant select, insert on application_history to alongside_request;
-- Whoever writes a step writes it as themself, in the role that they have.
create policy application_history_own on application_history to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'applicant'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
-- It says who took each: an applicant knows staff by their role, so nobody at work reads that of their own.
create policy application_history_staff on application_history to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and to_state not in ('draft', 'discarded')
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and by_role = (select current_setting('app.role', true)) and by_role in ('programSpecialist', 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
-- The house itself: what the clock ends, what ends with an account, and a decision that leaves, in the name of who took it.
grant insert on application_history to alongside_jobs;
create policy application_history_jobs on application_history for insert to alongside_jobs
  with check ((by_person is null and (to_state in ('discarded', 'withdrawn', 'void', 'expired', 'certified') or step = 'takeCertificateBack' and to_state = 'approved'))
              or (by_person is not null and by_role in ('programSpecialist', 'programManager')
                  and to_state in ('approved', 'returned', 'denied', 'submitted')));
create trigger application_history_append_only before update or delete on application_history
  for each row execute function refuse_change();
