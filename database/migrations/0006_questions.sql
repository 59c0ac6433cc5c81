-- Questions to the program: a thread with its messages and its history, beside an application or without one.
-- A thread belongs to the person who asks and to the organisation that answers; staff see it also while the application is a draft.

create table question_threads (
  id uuid primary key,
  person_id uuid not null references people,
  certifier_id uuid not null references organisations,
  application_id uuid,
  application_reference text,
  state text not null check (state in ('open', 'answered', 'closed')),
  owner_id uuid references people,
  language text not null check (language in ('en', 'es')),
  called text,
  message_count integer not null check (message_count > 0),
  started_on date not null,
  waiting_on date not null,
  active_on date not null,
  active_at timestamptz not null,
  unique (id, person_id, certifier_id),
  check ((application_id is null) = (application_reference is null)),
  foreign key (application_id, person_id, certifier_id) references applications (id, subject_id, certifier_id)
);
comment on table question_threads is 'retention: application';
comment on column question_threads.owner_id is 'Who of the staff answers it; none until someone takes it';
comment on column question_threads.language is 'In which the person asked last, and is answered';
comment on column question_threads.called is 'What to call the person, as they were called when they last wrote';
comment on column question_threads.waiting_on is 'Since when it has waited for whom its state says';
create index question_threads_queue on question_threads (certifier_id, state, waiting_on, id);
create index question_threads_person on question_threads (person_id, active_at desc);
create index question_threads_application on question_threads (application_id);
alter table question_threads enable row level security;
-- Id, person, certifier and application never change.
grant select, insert, update (state, owner_id, language, called, message_count, waiting_on, active_on, active_at)
  on question_threads to alongside_request;
grant select (id, person_id, certifier_id, application_id) on question_threads to alongside_jobs;
-- A person asks and closes; that it is answered only the program can say.
create policy question_threads_own on question_threads to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and state in ('open', 'closed'));
create policy question_threads_read_by_staff on question_threads for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Nobody answers their own, nor enters one for themself.
create policy question_threads_entered_by_staff on question_threads for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid) and state = 'open'
              and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy question_threads_answered_by_staff on question_threads for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy question_threads_jobs on question_threads for select to alongside_jobs using (true);

create table question_messages (
  id uuid primary key,
  thread_id uuid not null,
  person_id uuid not null,
  certifier_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('asked', 'entered', 'answer')),
  channel text not null check (channel in ('form', 'phone', 'email', 'visit')),
  happened_on date not null,
  language text not null check (language in ('en', 'es')),
  text text not null check (text <> '' and char_length(text) <= 5000),
  by_person uuid not null references people,
  by_role text not null check (by_role in ('person', 'programSpecialist', 'programManager')),
  recorded_at timestamptz not null,
  unique (thread_id, number),
  check ((kind = 'asked') = (by_role = 'person')),
  check ((kind = 'entered') = (channel <> 'form')),
  foreign key (thread_id, person_id, certifier_id) references question_threads (id, person_id, certifier_id)
);
comment on table question_messages is 'retention: application';
comment on column question_messages.happened_on is 'The day on which it was asked or answered; after a call, the day of the call';
alter table question_messages enable row level security;
grant select, insert on question_messages to alongside_request;
-- Whoever writes a message writes it as themself, in the role that they have.
create policy question_messages_own on question_messages to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'person'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy question_messages_staff on question_messages to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)) and by_role in ('programSpecialist', 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger question_messages_append_only before update or delete on question_messages
  for each row execute function refuse_change();

create table question_history (
  id uuid primary key,
  thread_id uuid not null,
  person_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  to_owner uuid references people,
  by_person uuid not null references people,
  by_role text not null check (by_role in ('person', 'programSpecialist', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (thread_id, person_id, certifier_id) references question_threads (id, person_id, certifier_id)
);
comment on table question_history is 'retention: application';
create index question_history_thread on question_history (thread_id, recorded_at);
alter table question_history enable row level security;
grant select, insert on question_history to alongside_request;
create policy question_history_own on question_history to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'person'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy question_history_staff on question_history to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)) and by_role in ('programSpecialist', 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger question_history_append_only before update or delete on question_history
  for each row execute function refuse_change();

-- ── What staff may find out to enter a question after a call: ids for something exact, and nothing else. ─────────
-- They see no draft and no account, so these look for them, and only for a specialist or manager at work.
create function question_application(exact_reference text) returns table (application_id uuid, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, subject_id from applications
   where reference = exact_reference and certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
     and subject_id <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
     and current_setting('app.role', true) in ('programSpecialist', 'programManager')
$$;
create function question_person(exact_email text) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select accounts.person_id from accounts
   where lower(email) = lower(exact_email) and closed_at is null and email_confirmed_at is not null
     and current_setting('app.organisation', true) <> ''
     and accounts.person_id <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
     and current_setting('app.role', true) in ('programSpecialist', 'programManager')
$$;
revoke execute on function question_application, question_person from public;
grant execute on function question_application, question_person to alongside_request;
