-- The exam: who is eligible until when, what they ask for and pay, what makes it possible for them, and how it went. A room of its own, left
-- of certification: an eligibility carries all that an exam needs to know of an approval. See docs/decisions/0042-exams.md.

-- ── Who may take the exam, and until when. One a person and application; opened, closed and opened again by the program's decisions ──
create table exam_eligibilities (
  id uuid primary key,
  subject_id uuid not null references people,
  certifier_id uuid not null references organisations,
  jurisdiction_id text not null references jurisdictions,
  application_id uuid not null unique,
  reference text not null unique check (reference ~ '^[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{2}$'),
  given_names text not null,
  family_names text not null,
  state text not null check (state in ('open', 'passed', 'ended', 'closed')),
  begins_on date not null,
  ask_until date not null,
  valid_through date not null,
  attempts_allowed integer not null check (attempts_allowed > 0),
  policy_date date not null,
  ended_on date,
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  check (given_names <> '' or family_names <> ''),
  check (ask_until <= valid_through),
  check ((state = 'open') = (ended_on is null))
);
comment on table exam_eligibilities is 'retention: application';
comment on column exam_eligibilities.application_id is 'The approved application; this room knows it by id and number alone';
comment on column exam_eligibilities.reference is 'The number of the application';
comment on column exam_eligibilities.given_names is 'As the letter of approval names the person: the photo ID at the exam has to match';
comment on column exam_eligibilities.ask_until is 'The last day to ask for an exam, that day included';
comment on column exam_eligibilities.valid_through is 'The last day of the approval, that day included';
comment on column exam_eligibilities.policy_date is 'The day whose policy gave its days and attempts';
comment on column exam_eligibilities.ended_on is 'When it was passed (the day of the sitting), was over, or was closed';
create index exam_eligibilities_person on exam_eligibilities (subject_id, recorded_at desc);
create index exam_eligibilities_list on exam_eligibilities (certifier_id, state, ask_until, id);
create index exam_eligibilities_ending on exam_eligibilities (valid_through, id) where state = 'open';
alter table exam_eligibilities enable row level security;
grant select, update (state, ended_on) on exam_eligibilities to alongside_request;
grant select, insert, update (state, ended_on, begins_on, ask_until, valid_through, attempts_allowed, policy_date, given_names, family_names)
  on exam_eligibilities to alongside_jobs;
create policy exam_eligibilities_own on exam_eligibilities for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_eligibilities_read_by_staff on exam_eligibilities for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- What staff change of one is that its person passed, or has not: a result that a manager recorded by hand, or corrected.
create policy exam_eligibilities_passed_by_manager on exam_eligibilities for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager') and state in ('open', 'ended', 'passed'))
  with check (state in ('passed', 'open'));
create policy exam_eligibilities_jobs_read on exam_eligibilities for select to alongside_jobs using (true);
create policy exam_eligibilities_opened_by_jobs on exam_eligibilities for insert to alongside_jobs with check (state = 'open');
create policy exam_eligibilities_changed_by_jobs on exam_eligibilities for update to alongside_jobs using (true);

-- A life goes on by its own steps, whoever writes it (`exam-eligibility-lifecycle.ts`). What ended or was closed, no form opens again.
create function refuse_other_eligibility_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state || ' ' || new.state in ('open passed', 'open ended', 'open closed', 'passed open', 'ended passed')
     or (old.state in ('ended', 'closed') and new.state = 'open' and current_user <> 'alongside_request')
  then return new; end if;
  raise exception 'this is no step of an exam' using errcode = 'restrict_violation';
end $$;
create trigger exam_eligibilities_steps before update of state on exam_eligibilities
  for each row when (old.state <> new.state) execute function refuse_other_eligibility_step();

create table exam_eligibility_history (
  id uuid primary key,
  eligibility_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('program', 'clock', 'examiner', 'programManager')),
  why text,
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (eligibility_id, subject_id, certifier_id) references exam_eligibilities (id, subject_id, certifier_id)
);
comment on table exam_eligibility_history is 'retention: application';
create index exam_eligibility_history_eligibility on exam_eligibility_history (eligibility_id, recorded_at);
alter table exam_eligibility_history enable row level security;
grant select, insert on exam_eligibility_history to alongside_request;
grant insert on exam_eligibility_history to alongside_jobs;
create policy exam_eligibility_history_own on exam_eligibility_history for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_eligibility_history_read_by_staff on exam_eligibility_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_eligibility_history_by_manager on exam_eligibility_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager') and to_state in ('passed', 'open') and by_role = 'programManager'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_eligibility_history_jobs on exam_eligibility_history for insert to alongside_jobs
  with check (by_person is null and by_role in ('program', 'clock', 'examiner'));
create trigger exam_eligibility_history_append_only before update or delete on exam_eligibility_history
  for each row execute function refuse_change();

-- ── What a person asks for: an exam, or another try. One open at a time; each with the fee that was charged for it ──
create table exam_requests (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{2}$'),
  eligibility_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  number integer not null check (number > 0),
  attempt integer not null check (attempt > 0),
  retake boolean not null,
  state text not null check (state in ('awaitingFee', 'submitted', 'authorized', 'passed', 'failed', 'missed', 'voided', 'lapsed', 'withdrawn')),
  charge_id uuid not null,
  read_by_staff boolean not null,
  asked_on date not null,
  pay_until date not null,
  paid_on date,
  answer_due_on date,
  authorized_on date,
  ended_on date,
  policy_date date not null,
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  unique (eligibility_id, number),
  foreign key (eligibility_id, subject_id, certifier_id) references exam_eligibilities (id, subject_id, certifier_id),
  foreign key (charge_id, subject_id, certifier_id) references charges (id, person_id, certifier_id),
  check (state not in ('submitted', 'authorized') or (paid_on is not null and answer_due_on is not null)),
  check (state <> 'awaitingFee' or paid_on is null),
  check (state <> 'authorized' or authorized_on is not null),
  check ((state in ('awaitingFee', 'submitted', 'authorized')) = (ended_on is null))
);
comment on table exam_requests is 'retention: application';
comment on column exam_requests.reference is 'The number by which the person, the program and a vendor speak of this request';
comment on column exam_requests.number is 'Every request of an eligibility in its order; its fee is charged under this number';
comment on column exam_requests.attempt is 'Which of the attempts it is for';
comment on column exam_requests.charge_id is 'The fee that pays for it; that of a voided exam pays for the next request too';
comment on column exam_requests.read_by_staff is 'Staff read it before it is authorized: the policy of the day of asking';
comment on column exam_requests.pay_until is 'The last day on which its fee can arrive, that day included';
comment on column exam_requests.paid_on is 'The day on which the payment arrived, which may be before it was recorded';
-- Nobody asks twice at once.
create unique index exam_requests_open on exam_requests (eligibility_id) where state in ('awaitingFee', 'submitted', 'authorized');
create index exam_requests_queue on exam_requests (certifier_id, state, answer_due_on, id);
create index exam_requests_paying on exam_requests (pay_until, id) where state = 'awaitingFee';
create index exam_requests_person on exam_requests (subject_id);
alter table exam_requests enable row level security;
grant select, insert, update (state, pay_until, paid_on, answer_due_on, authorized_on, ended_on) on exam_requests to alongside_request;
grant select, update (state, pay_until, ended_on) on exam_requests to alongside_jobs;
create policy exam_requests_own on exam_requests for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_requests_asked on exam_requests for insert to alongside_request
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and state in ('awaitingFee', 'submitted', 'authorized') and (state <> 'authorized' or not read_by_staff));
-- For themself a person pays and withdraws; what staff read, nobody authorizes for themself. What may be written of several policies is
-- what any of them allows: so each says again for whom.
create policy exam_requests_own_steps on exam_requests for update to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and state in ('awaitingFee', 'submitted', 'authorized'))
  with check ((select current_setting('app.organisation', true) = '')
              and (state in ('submitted', 'withdrawn') or (state = 'authorized' and not read_by_staff)));
create policy exam_requests_read_by_staff on exam_requests for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- What has ended a manager alone goes on with: a check that had come in time, a result.
create policy exam_requests_staff_steps on exam_requests for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager'))
         and (state in ('awaitingFee', 'submitted', 'authorized') or (select current_setting('app.role', true) = 'programManager')))
  with check ((select current_setting('app.role', true) in ('programSpecialist', 'programManager'))
              and (state in ('awaitingFee', 'submitted', 'authorized')
              or (state in ('passed', 'failed', 'missed', 'voided') and (select current_setting('app.role', true) = 'programManager'))));
create policy exam_requests_jobs_read on exam_requests for select to alongside_jobs using (true);
create policy exam_requests_changed_by_jobs on exam_requests for update to alongside_jobs
  using (true) with check (state in ('awaitingFee', 'withdrawn', 'lapsed', 'passed', 'failed', 'missed', 'voided'));

-- The steps of its life, whoever writes one (`exam-request-lifecycle.ts`): nobody is sent on the way again without another fee.
create function refuse_other_request_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  results constant text[] := array['passed', 'failed', 'missed', 'voided'];
begin
  if old.state || ' ' || new.state in ('awaitingFee submitted', 'submitted authorized', 'submitted awaitingFee', 'authorized awaitingFee', 'lapsed submitted')
     or (old.state in ('awaitingFee', 'submitted', 'authorized') and new.state in ('withdrawn', 'lapsed'))
     or (old.state = any (results || array['authorized', 'lapsed']) and new.state = any (results))
  then return new; end if;
  raise exception 'this is no step of a request' using errcode = 'restrict_violation';
end $$;
create trigger exam_requests_steps before update of state on exam_requests
  for each row when (old.state <> new.state) execute function refuse_other_request_step();

create table exam_request_history (
  id uuid primary key,
  request_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('applicant', 'house', 'clock', 'examiner', 'programSpecialist', 'programManager')),
  why text,
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id)
);
comment on table exam_request_history is 'retention: application';
comment on column exam_request_history.by_role is 'house: answered by itself, once nothing was left to judge; examiner: whoever gave the exam says how it went';
create index exam_request_history_request on exam_request_history (request_id, recorded_at);
alter table exam_request_history enable row level security;
grant select, insert on exam_request_history to alongside_request;
grant insert on exam_request_history to alongside_jobs;
create policy exam_request_history_own on exam_request_history to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '')
              and (by_person = (select nullif(current_setting('app.person', true), '')::uuid) and by_role = 'applicant' and to_state in ('awaitingFee', 'submitted', 'withdrawn')
                   or by_person is null and by_role = 'house' and to_state = 'authorized'));
create policy exam_request_history_staff on exam_request_history to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager'))
              and (by_role = (select current_setting('app.role', true)) and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
                   or by_person is null and by_role = 'house' and to_state = 'authorized'));
create policy exam_request_history_jobs on exam_request_history for insert to alongside_jobs
  with check (by_person is null and by_role in ('applicant', 'house', 'clock', 'examiner'));
create trigger exam_request_history_append_only before update or delete on exam_request_history
  for each row execute function refuse_change();

-- ── How an exam went: one for each request, kept under the key of whoever said so, so that hearing it twice changes nothing ──
create table exam_results (
  request_id uuid primary key,
  eligibility_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  attempt integer not null check (attempt > 0),
  outcome text not null check (outcome in ('passed', 'failed', 'missed', 'voided')),
  uses_attempt boolean not null,
  sat_on date not null,
  source text not null check (source in ('vendor', 'house', 'staff')),
  key text not null check (key <> '' and char_length(key) <= 200),
  why text check (why <> '' and char_length(why) <= 1000),
  by_person uuid references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  unique (certifier_id, key),
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id),
  foreign key (eligibility_id, subject_id, certifier_id) references exam_eligibilities (id, subject_id, certifier_id),
  check ((source = 'staff') = (by_person is not null) and (source = 'staff') = (why is not null)),
  check (sat_on <= effective_on)
);
comment on table exam_results is 'retention: application';
comment on column exam_results.key is 'The line of a file, the sitting, or the form that said it';
comment on column exam_results.uses_attempt is 'Whether it counts as one of the attempts: the policy of the day of the sitting';
comment on column exam_results.effective_on is 'The legal day on which it was recorded; it counts from the day of the sitting';
create index exam_results_eligibility on exam_results (eligibility_id);
create index exam_results_recent on exam_results (certifier_id, effective_on desc, request_id);
alter table exam_results enable row level security;
grant select, insert on exam_results to alongside_request, alongside_jobs;
create policy exam_results_own on exam_results for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_results_read_by_staff on exam_results for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- By hand a manager, as themself, with the reason, and never their own.
create policy exam_results_by_manager on exam_results for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager') and source = 'staff' and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_results_jobs_read on exam_results for select to alongside_jobs using (true);
create policy exam_results_jobs on exam_results for insert to alongside_jobs with check (source in ('vendor', 'house'));
create trigger exam_results_append_only before update or delete on exam_results for each row execute function refuse_change();

-- A result that was wrong. What was said first stays; of a request's corrections the newest counts.
create table exam_result_corrections (
  request_id uuid not null references exam_results,
  number integer not null check (number > 0),
  eligibility_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  outcome text not null check (outcome in ('passed', 'failed', 'missed', 'voided')),
  uses_attempt boolean not null,
  sat_on date not null,
  why text not null check (why ~ '\S' and char_length(why) <= 1000),
  by_person uuid not null references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  primary key (request_id, number),
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id),
  foreign key (eligibility_id, subject_id, certifier_id) references exam_eligibilities (id, subject_id, certifier_id),
  check (sat_on <= effective_on)
);
comment on table exam_result_corrections is 'retention: application';
comment on column exam_result_corrections.why is 'In the words of the manager; the person reads them';
create index exam_result_corrections_eligibility on exam_result_corrections (eligibility_id);
alter table exam_result_corrections enable row level security;
grant select, insert on exam_result_corrections to alongside_request;
grant select on exam_result_corrections to alongside_jobs;
create policy exam_result_corrections_own on exam_result_corrections for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_result_corrections_read_by_staff on exam_result_corrections for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_result_corrections_by_manager on exam_result_corrections for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager') and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_result_corrections_jobs_read on exam_result_corrections for select to alongside_jobs using (true);
create trigger exam_result_corrections_append_only before update or delete on exam_result_corrections for each row execute function refuse_change();

-- How each exam went as it counts now. Asked as whoever asks: it shows nothing that the two tables would not.
create view standing_exam_results with (security_invoker = true) as
  select r.request_id, r.eligibility_id, r.subject_id, r.certifier_id, r.attempt, r.source, r.outcome as first_outcome,
         case when c.number is null then r.outcome else c.outcome end as outcome,
         case when c.number is null then r.uses_attempt else c.uses_attempt end as uses_attempt,
         case when c.number is null then r.sat_on else c.sat_on end as sat_on,
         case when c.number is null then r.why else c.why end as why,
         case when c.number is null then r.by_person else c.by_person end as by_person,
         coalesce(c.number, 0) as corrections, c.effective_on as corrected_on
    from exam_results r
    left join lateral (
      select * from exam_result_corrections x where x.request_id = r.request_id order by x.number desc limit 1
    ) c on true;
grant select on standing_exam_results to alongside_request, alongside_jobs;

-- Each correction follows the one before it, says something else, and is made by somebody else than whoever said that.
create function refuse_unfounded_correction() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from exam_results r left join exam_result_corrections c on c.request_id = r.request_id and c.number = new.number - 1
     where r.request_id = new.request_id and r.eligibility_id = new.eligibility_id and (new.number = 1 or c.number is not null)
       and case when c.number is null then (r.outcome, r.sat_on) else (c.outcome, c.sat_on) end <> (new.outcome, new.sat_on)
       and case when c.number is null then r.by_person else c.by_person end is distinct from new.by_person)
  then
    raise exception 'nothing is corrected by this' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
revoke execute on function refuse_unfounded_correction from public;
create trigger exam_result_corrections_founded after insert on exam_result_corrections
  for each row execute function refuse_unfounded_correction();

-- Nobody who passed is said not to have passed while a result says so.
create function refuse_to_forget_pass() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from standing_exam_results where eligibility_id = new.id and outcome = 'passed') then
    raise exception 'a result says that this exam was passed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function refuse_to_forget_pass from public;
create trigger exam_eligibilities_pass_kept before update of state on exam_eligibilities
  for each row when (old.state = 'passed' and new.state <> 'passed') execute function refuse_to_forget_pass();

-- What can never be, whoever writes it: nobody is on the way to an exam whose fee is not paid, and none has ended in a result that nobody said.
create function refuse_unfounded_request() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state in ('submitted', 'authorized')
     and not exists (select from charge_balances where charge_id = new.charge_id and about_id = new.eligibility_id and due = 0 and ended is null)
  then
    raise exception 'the fee of this exam is not paid' using errcode = 'restrict_violation';
  end if;
  if new.state in ('passed', 'failed', 'missed', 'voided')
     and not exists (select from standing_exam_results where request_id = new.id and outcome = new.state)
  then
    raise exception 'there is no such result' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
revoke execute on function refuse_unfounded_request from public;
create trigger exam_requests_founded before insert or update of state on exam_requests
  for each row execute function refuse_unfounded_request();

-- A fee pays for one attempt: that of an exam which did not count pays for the next one alone. And nobody asks beyond their attempts.
create function refuse_free_attempt() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state in ('submitted', 'authorized')
     and exists (select from exam_requests where charge_id = new.charge_id and id <> new.id and state <> 'voided')
  then
    raise exception 'this fee has paid for an exam' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and (select count(*) from standing_exam_results where eligibility_id = new.eligibility_id and uses_attempt)
                          >= (select attempts_allowed from exam_eligibilities where id = new.eligibility_id)
  then
    raise exception 'every attempt is used' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
revoke execute on function refuse_free_attempt from public;
create trigger exam_requests_one_fee after insert or update of state on exam_requests
  for each row execute function refuse_free_attempt();

-- ── What makes the exam possible for someone. Matters of health: few read them, each look is noted, and the words go soon ──
create table exam_accommodations (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{2}$'),
  eligibility_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  state text not null check (state in ('open', 'granted', 'partlyGranted', 'refused', 'withdrawn')),
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array[
    'extraTime', 'breaks', 'separateRoom', 'reader', 'largeText', 'screenReader', 'signLanguage', 'other']),
  words text check (words <> '' and char_length(words) <= 2000),
  language text not null check (language in ('en', 'es')),
  file_id uuid references files,
  file_name text,
  file_type text,
  file_bytes integer,
  file_previews integer,
  asked_on date not null,
  answer_due_on date not null,
  granted_kinds text[] not null default '{}' check (granted_kinds <@ kinds),
  extra_time_percent integer check (extra_time_percent between 1 and 300),
  measures text check (measures <> '' and char_length(measures) <= 2000),
  reason text check (reason <> '' and char_length(reason) <= 2000),
  decided_by uuid references people,
  decided_role text check (decided_role in ('programSpecialist', 'programManager')),
  ended_on date,
  policy_date date not null,
  recorded_at timestamptz not null,
  words_removed_on date,
  unique (id, subject_id, certifier_id),
  foreign key (eligibility_id, subject_id, certifier_id) references exam_eligibilities (id, subject_id, certifier_id),
  check ((file_id is null) = (file_name is null) and (file_id is null) = (file_type is null) and (file_id is null) = (file_bytes is null)
         and (file_id is null) = (file_previews is null)),
  check ((state = 'open') = (ended_on is null)),
  check ((state in ('granted', 'partlyGranted', 'refused')) = (decided_by is not null) and (decided_by is null) = (decided_role is null)),
  check ((state in ('granted', 'partlyGranted')) = (cardinality(granted_kinds) > 0)),
  check (state in ('granted', 'partlyGranted') or (extra_time_percent is null and measures is null)),
  check (state not in ('partlyGranted', 'refused') or reason is not null)
);
comment on table exam_accommodations is 'retention: accommodation';
comment on column exam_accommodations.words is 'In the person''s own words; removed some time after the end (retention class accommodation)';
comment on column exam_accommodations.language is 'In which its person reads, so that staff answer in it';
comment on column exam_accommodations.measures is 'What is granted, in the words of whoever decided; the room and the proctor need them';
comment on column exam_accommodations.reason is 'What is not granted, why, and what one can do';
create unique index exam_accommodations_open on exam_accommodations (eligibility_id) where state = 'open';
create index exam_accommodations_eligibility on exam_accommodations (eligibility_id);
create index exam_accommodations_queue on exam_accommodations (certifier_id, state, answer_due_on, id);
create index exam_accommodations_to_forget on exam_accommodations (ended_on) where ended_on is not null and words_removed_on is null;
create unique index exam_accommodations_file on exam_accommodations (file_id) where file_id is not null;
alter table exam_accommodations enable row level security;
grant select, insert, update (state, granted_kinds, extra_time_percent, measures, reason, decided_by, decided_role, ended_on)
  on exam_accommodations to alongside_request;
-- The house itself does not read what somebody wrote about their health: it ends one.
grant select (id, reference, eligibility_id, subject_id, certifier_id, state, asked_on, answer_due_on, ended_on), update (state, ended_on)
  on exam_accommodations to alongside_jobs;
create policy exam_accommodations_own on exam_accommodations for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_accommodations_asked on exam_accommodations for insert to alongside_request
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and state = 'open');
create policy exam_accommodations_withdrawn on exam_accommodations for update to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and state = 'open')
  with check ((select current_setting('app.organisation', true) = '') and state = 'withdrawn');
create policy exam_accommodations_read_by_staff on exam_accommodations for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_accommodations_decided_by_staff on exam_accommodations for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')) and state = 'open')
  with check (state in ('granted', 'partlyGranted', 'refused') and decided_by = (select nullif(current_setting('app.person', true), '')::uuid)
              and decided_role = (select current_setting('app.role', true)));
create policy exam_accommodations_jobs_read on exam_accommodations for select to alongside_jobs using (true);
create policy exam_accommodations_ended_by_jobs on exam_accommodations for update to alongside_jobs using (true) with check (state <> 'open');

-- What somebody wrote about their health goes some time after the end, and the paper with it; what was decided stays with the exam.
-- Says how many went.
create function forget_accommodations(ended_before date, on_day date, at timestamptz, most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old record;
  gone integer := 0;
begin
  for old in select id, file_id from exam_accommodations where ended_on < ended_before and words_removed_on is null order by ended_on, id limit most for update loop
    update exam_accommodations set words = null, file_id = null, file_name = null, file_type = null, file_bytes = null, file_previews = null,
           words_removed_on = on_day where id = old.id;
    update files set removed_at = at where id = old.file_id and removed_at is null;
    gone := gone + 1;
  end loop;
  return gone;
end $$;
revoke execute on function forget_accommodations from public;
grant execute on function forget_accommodations to alongside_jobs;

-- A paper about a request is its person's own.
create function refuse_foreign_accommodation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.file_id is not null and not exists (select from files where id = new.file_id and person_id = new.subject_id and kind = 'accommodation') then
    raise exception 'not this person''s paper' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function refuse_foreign_accommodation from public;
create trigger exam_accommodations_of_their_own before insert on exam_accommodations
  for each row execute function refuse_foreign_accommodation();

create table exam_accommodation_history (
  id uuid primary key,
  accommodation_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('applicant', 'programSpecialist', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (accommodation_id, subject_id, certifier_id) references exam_accommodations (id, subject_id, certifier_id)
);
comment on table exam_accommodation_history is 'retention: accommodation';
create index exam_accommodation_history_accommodation on exam_accommodation_history (accommodation_id, recorded_at);
alter table exam_accommodation_history enable row level security;
grant select, insert on exam_accommodation_history to alongside_request;
grant insert on exam_accommodation_history to alongside_jobs;
create policy exam_accommodation_history_own on exam_accommodation_history to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = '') and by_role = 'applicant'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_accommodation_history_staff on exam_accommodation_history to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager'))
              and by_role = (select current_setting('app.role', true)) and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_accommodation_history_jobs on exam_accommodation_history for insert to alongside_jobs
  with check (by_person is null and by_role = 'applicant' and to_state = 'withdrawn');
create trigger exam_accommodation_history_append_only before update or delete on exam_accommodation_history
  for each row execute function refuse_change();

-- How many exams are open, and how far: what a change of a value would touch, in numbers alone.
create function open_exam_matters() returns table (matter text, how_many integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_change_policy() then
    raise exception 'not for this role' using errcode = 'insufficient_privilege';
  end if;
  return query
    select 'eligible', count(*)::integer from exam_eligibilities e
     where e.certifier_id = current_setting('app.organisation', true)::uuid and e.state = 'open'
    union all
    select r.state, count(*)::integer from exam_requests r
     where r.certifier_id = current_setting('app.organisation', true)::uuid and r.state in ('awaitingFee', 'submitted', 'authorized')
     group by r.state;
end $$;
revoke execute on function open_exam_matters from public;
grant execute on function open_exam_matters to alongside_request;
