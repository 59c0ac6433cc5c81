-- Training certificates: what an applicant adds about their 80 hours, or what their provider issued here; each step; and what the
-- program decided. A certificate belongs to a person and not to one application: it may be stored early, and it is still there for
-- the next application. See docs/decisions/0034-training-certificates.md.
create table training_certificates (
  id uuid primary key,
  subject_id uuid not null references people,
  certifier_id uuid not null references organisations,
  application_id uuid,
  state text not null check (state in ('stored', 'inReview', 'accepted', 'refused', 'removed')),
  provider_id uuid not null,
  completion_id uuid references training_completions,
  quarter_hours integer not null check (quarter_hours > 0),
  completed_on date not null,
  language text not null check (language in ('en', 'es')),
  printed_name text not null check (printed_name <> '' and char_length(printed_name) <= 200),
  file_id uuid references files,
  file_name text,
  file_type text,
  file_bytes bigint,
  file_previews integer,
  added_on date not null,
  counts_on date,
  review_due_on date,
  decided_on date,
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id),
  foreign key (provider_id, certifier_id) references training_providers (id, certifier_id),
  check ((file_id is null) = (completion_id is not null)),
  check ((file_id is null) = (file_name is null) and (file_id is null) = (file_type is null) and (file_id is null) = (file_bytes is null)
         and (file_id is null) = (file_previews is null)),
  check (state = 'stored' or state = 'removed' or (application_id is not null and counts_on is not null and review_due_on is not null)),
  check (state not in ('accepted', 'refused') or decided_on is not null)
);
comment on table training_certificates is 'retention: application';
comment on column training_certificates.application_id is 'The approved application for which the program reads it; none before the first time';
comment on column training_certificates.quarter_hours is 'Whole quarters of an hour: 80 hours are 320';
comment on column training_certificates.counts_on is 'The day on which it has to hold: when the days of the review began, so that nobody loses by waiting';
comment on column training_certificates.language is 'In which the training was given';
-- One at a time waits for its review or is in it; and a completion of a provider is used once.
create unique index training_certificates_open on training_certificates (subject_id) where state in ('stored', 'inReview');
create unique index training_certificates_completion on training_certificates (completion_id)
  where completion_id is not null and state in ('stored', 'inReview', 'accepted');
create unique index training_certificates_file on training_certificates (file_id) where file_id is not null;
create index training_certificates_person on training_certificates (subject_id, recorded_at desc);
create index training_certificates_queue on training_certificates (certifier_id, state, review_due_on, id) where application_id is not null;
create index training_certificates_stored on training_certificates (subject_id) where state = 'stored';
alter table training_certificates enable row level security;
-- What a certificate says never changes: who typed something wrong adds another.
grant select, insert, update (state, application_id, counts_on, review_due_on) on training_certificates to alongside_request;
grant select, update (state, application_id, counts_on, review_due_on, decided_on) on training_certificates to alongside_jobs;
create policy training_certificates_own on training_certificates for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy training_certificates_added on training_certificates for insert to alongside_request
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and state = 'stored');
-- For themself a person hands one in, or removes it; what is being read and what was accepted stays.
create policy training_certificates_own_steps on training_certificates for update to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and state in ('stored', 'refused'))
  with check (state in ('inReview', 'removed'));
-- The program sees one from its first review on, and nobody their own at work: what is decided and waits to leave is not theirs to see.
create policy training_certificates_read_by_staff on training_certificates for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]) and application_id is not null
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy training_certificates_jobs on training_certificates for select to alongside_jobs using (true);
-- What begins and ends by itself, and the decisions of staff when they leave.
create policy training_certificates_changed_by_jobs on training_certificates for update to alongside_jobs
  using (true) with check (state in ('stored', 'inReview', 'accepted', 'refused'));

-- A certificate stands on its person's own paper, or on what a provider issued to that person and has not withdrawn: word for word,
-- because there is no paper with which anybody could compare it.
create function refuse_foreign_certificate() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.file_id is not null and not exists (select from files where id = new.file_id and person_id = new.subject_id and kind = 'training')
     or new.completion_id is not null and not exists (
       select from training_completions where id = new.completion_id and subject_id = new.subject_id and provider_id = new.provider_id and withdrawn_on is null
          and training = 'core80' and hours * 4 = new.quarter_hours and completed_on = new.completed_on and language = new.language and name = new.printed_name)
  then
    raise exception 'not this person''s certificate' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger training_certificates_of_their_own before insert on training_certificates
  for each row execute function refuse_foreign_certificate();

-- Nobody hands in for oneself what was refused, nor before an approval: a refusal is opened again by the program, and a review begins
-- with an approval.
create function refuse_early_review() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'alongside_request' and (old.state <> 'stored' or not exists (
       select from applications a where a.id = new.application_id and a.state = 'approved')) then
    raise exception 'this certificate cannot be handed in' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger training_certificates_handed_in before update of state on training_certificates
  for each row when (new.state = 'inReview') execute function refuse_early_review();

create table training_certificate_history (
  id uuid primary key,
  certificate_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('applicant', 'clock', 'programSpecialist', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (certificate_id, subject_id, certifier_id) references training_certificates (id, subject_id, certifier_id)
);
comment on table training_certificate_history is 'retention: application';
create index training_certificate_history_certificate on training_certificate_history (certificate_id, recorded_at);
alter table training_certificate_history enable row level security;
grant select, insert on training_certificate_history to alongside_request;
grant insert on training_certificate_history to alongside_jobs;
create policy training_certificate_history_own on training_certificate_history to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'applicant'
              and to_state in ('stored', 'inReview', 'removed')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
-- Of one that was never handed in the program learns nothing.
create policy training_certificate_history_read_by_staff on training_certificate_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and to_state not in ('stored', 'removed')
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy training_certificate_history_jobs on training_certificate_history for insert to alongside_jobs
  with check ((by_person is null and by_role = 'clock' and to_state in ('stored', 'inReview'))
              or (by_person is not null and by_role in ('programSpecialist', 'programManager') and to_state in ('accepted', 'refused', 'inReview')));
create trigger training_certificate_history_append_only before update or delete on training_certificate_history
  for each row execute function refuse_change();

-- A decision leaves ten minutes after it was made, as those about applications do (0011).
create table training_decisions (
  id uuid primary key,
  certificate_id uuid not null,
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  kind text not null check (kind in ('accept', 'refuse', 'reopen')),
  state text not null check (state in ('waiting', 'left', 'undone', 'overtaken')),
  points jsonb not null check (jsonb_typeof(points) = 'array'),
  decided_by uuid not null references people,
  decided_role text not null check (decided_role in ('programSpecialist', 'programManager')),
  decided_on date not null,
  decided_at timestamptz not null,
  leaves_at timestamptz not null,
  answer_due_on date,
  language text not null check (language in ('en', 'es')),
  addressed_as text not null,
  ended_at timestamptz,
  ended_by uuid references people,
  foreign key (certificate_id, subject_id, certifier_id) references training_certificates (id, subject_id, certifier_id),
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id),
  check ((kind = 'reopen') = (answer_due_on is not null)),
  check (kind = 'accept' or jsonb_array_length(points) > 0),
  check ((state = 'waiting') = (ended_at is null)),
  check (state = 'undone' or ended_by is null)
);
comment on table training_decisions is 'retention: application';
comment on column training_decisions.points is 'Why it was refused, or opened again: each in the words that its person reads, in both languages';
-- The second of two people who decide is told that somebody has.
create unique index training_decisions_waiting on training_decisions (certificate_id) where state = 'waiting';
create index training_decisions_leaving on training_decisions (leaves_at) where state = 'waiting';
create index training_decisions_certificate on training_decisions (certificate_id, decided_at);
alter table training_decisions enable row level security;
grant select, insert, update (state, ended_at, ended_by) on training_decisions to alongside_request;
grant select, update (state, ended_at) on training_decisions to alongside_jobs;
create policy training_decisions_own on training_decisions for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid) and state = 'left'
         and (select current_setting('app.organisation', true) = ''));
create policy training_decisions_read_by_staff on training_decisions for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Nobody decides their own, and everyone decides as themself. Only a manager opens again.
create policy training_decisions_made_by_staff on training_decisions for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and decided_by = (select nullif(current_setting('app.person', true), '')::uuid)
              and decided_role = (select current_setting('app.role', true)) and state = 'waiting'
              and (decided_role = 'programManager' or kind <> 'reopen'));
create policy training_decisions_undone_by_staff on training_decisions for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and state = 'waiting'
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and (decided_by = (select nullif(current_setting('app.person', true), '')::uuid)
              or (select current_setting('app.role', true) = 'programManager')))
  with check (state = 'undone' and ended_by = (select nullif(current_setting('app.person', true), '')::uuid));
create policy training_decisions_jobs_read on training_decisions for select to alongside_jobs using (true);
create policy training_decisions_jobs_end on training_decisions for update to alongside_jobs
  using (true) with check (state in ('left', 'overtaken'));
-- Whoever works for the provider now, or issued the certificate themself, does not decide about it.
create function refuse_own_provider() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from training_certificates c join memberships m on m.organisation_id = c.provider_id
              where c.id = new.certificate_id and m.person_id = new.decided_by and m.ends_at is null)
     or exists (select from training_certificates c join training_completions t on t.id = c.completion_id
                 where c.id = new.certificate_id and t.issued_by = new.decided_by)
  then
    raise exception 'a certificate of their own provider' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function refuse_own_provider from public;
create trigger training_decisions_of_others before insert on training_decisions for each row execute function refuse_own_provider();
create trigger training_decisions_end_once before update or delete on training_decisions
  for each row execute function refuse_change_of_ended();

-- How many are being read now: what a change of the 14 days leaves as it is.
create function training_under_review() returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_change_policy() then
    raise exception 'not for this role' using errcode = 'insufficient_privilege';
  end if;
  return (select count(*)::integer from training_certificates c
           where c.certifier_id = current_setting('app.organisation', true)::uuid and c.state = 'inReview');
end $$;
revoke execute on function training_under_review from public;
grant execute on function training_under_review to alongside_request;

-- Whether a person has added another certificate since, a stored one among them, which staff do not see: then a decision about the
-- earlier one cannot be taken back.
create function has_another_training(certificate uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select exists (select from training_certificates other where other.subject_id = c.subject_id and other.id <> c.id and (other.recorded_at, other.id) > (c.recorded_at, c.id)
                   and other.state in ('stored', 'inReview', 'accepted'))
      from training_certificates c
     where c.id = certificate and c.application_id is not null
       and c.certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
       and c.subject_id <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
       and current_setting('app.role', true) = 'programManager');
end $$;
revoke execute on function has_another_training from public;
grant execute on function has_another_training to alongside_request;

-- A person reads who looked at the certificate of an application, too (0016).
create or replace function records_of_my_application(application uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select id from applications
     where id = application and subject_id = nullif(current_setting('app.person', true), '')::uuid
       and current_setting('app.organisation', true) = '')
  select coalesce(array_agg(id), '{}') from (
    select id from mine
    union all select id from application_documents where application_id in (select id from mine)
    union all select id from training_certificates where application_id in (select id from mine)
    union all select id from question_threads where application_id in (select id from mine)
    union all select id from charges where about_id in (select id from mine)
    union all select payment_id from allocations join charges on charges.id = charge_id where about_id in (select id from mine)
    union all select id from messages where application_id in (select id from mine)
    union all select id from vouchers where held_for in (select id from mine)) as theirs (id)
$$;
