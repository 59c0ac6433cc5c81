-- Decisions about applications. A decision leaves ten minutes after it was made: until then the application stays as it is, its
-- person sees nothing of it, and it can be undone. See docs/decisions/0030-a-decision-leaves-later.md.
create table review_decisions (
  id uuid primary key,
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  submission integer not null check (submission > 0),
  kind text not null check (kind in ('ask', 'approve', 'deny', 'reopen')),
  state text not null check (state in ('waiting', 'left', 'undone', 'overtaken')),
  points jsonb not null check (jsonb_typeof(points) = 'array'),
  decided_by uuid not null references people,
  decided_role text not null check (decided_role in ('programSpecialist', 'programManager')),
  decided_on date not null,
  decided_at timestamptz not null,
  leaves_at timestamptz not null,
  valid_through date,
  held_until date,
  answer_due_on date,
  language text not null check (language in ('en', 'es')),
  addressed_as text not null,
  ended_at timestamptz,
  ended_by uuid references people,
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id),
  check ((kind = 'approve') = (valid_through is not null)),
  check ((kind = 'ask') = (held_until is not null)),
  check ((kind = 'reopen') = (answer_due_on is not null)),
  check (kind = 'approve' or jsonb_array_length(points) > 0),
  check ((state = 'waiting') = (ended_at is null)),
  check (state = 'undone' or ended_by is null),
  check (leaves_at >= decided_at + interval '10 minutes')
);
comment on table review_decisions is 'retention: application';
comment on column review_decisions.points is 'What to correct, the grounds, or why it was opened again: each in the words that its person reads, in both languages';
comment on column review_decisions.language is 'Of the letter, as it was read before it left';
-- The second of two people who decide is told that somebody has.
create unique index review_decisions_waiting on review_decisions (application_id) where state = 'waiting';
create index review_decisions_leaving on review_decisions (leaves_at) where state = 'waiting';
create index review_decisions_application on review_decisions (application_id, decided_at);
alter table review_decisions enable row level security;
-- What was decided never changes: only what became of it.
grant select, insert, update (state, ended_at, ended_by) on review_decisions to alongside_request;
grant select, update (state, ended_at) on review_decisions to alongside_jobs;
create policy review_decisions_own on review_decisions for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid) and state = 'left'
         and (select current_setting('app.organisation', true) = ''));
-- What still waits to leave its person does not know yet, so nobody sees their own at work.
create policy review_decisions_read_by_staff on review_decisions for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Nobody decides their own, and everyone decides as themself. Only a manager opens again.
create policy review_decisions_made_by_staff on review_decisions for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and decided_by = (select nullif(current_setting('app.person', true), '')::uuid)
              and decided_role = (select current_setting('app.role', true)) and state = 'waiting'
              and (decided_role = 'programManager' or kind <> 'reopen'));
-- Undone by whoever decided, or by a manager.
create policy review_decisions_undone_by_staff on review_decisions for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and state = 'waiting'
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and (decided_by = (select nullif(current_setting('app.person', true), '')::uuid)
              or (select current_setting('app.role', true) = 'programManager')))
  with check (state = 'undone' and ended_by = (select nullif(current_setting('app.person', true), '')::uuid));
create policy review_decisions_jobs_read on review_decisions for select to alongside_jobs using (true);
create policy review_decisions_jobs_end on review_decisions for update to alongside_jobs
  using (true) with check (state in ('left', 'overtaken'));

create function refuse_change_of_ended() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'waiting' then
    raise exception 'what became of a decision stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger review_decisions_end_once before update or delete on review_decisions
  for each row execute function refuse_change_of_ended();

-- What is changed of an application at a page: a step that is theirs, with what belongs to it, or at work who has it; nothing else.
-- What is decided is taken by the jobs, when it leaves. `application-lifecycle.ts` says the same of each step.
create function refuse_other_step() returns trigger language plpgsql as $$
declare
  step text := old.state || ' ' || new.state;
begin
  if current_user <> 'alongside_request' or new is not distinct from old then
    return null;
  elsif current_setting('app.organisation', true) = '' then
    if step in ('draft submitted', 'draft awaitingFee', 'draft discarded', 'awaitingFee submitted', 'awaitingFee withdrawn', 'submitted withdrawn',
                'returned submitted', 'returned awaitingFee', 'returned withdrawn')
       and (new.assigned_to, new.decided_on, new.valid_through) is not distinct from (old.assigned_to, old.decided_on, old.valid_through)
    then return null; end if;
  elsif new.state = old.state then
    if to_jsonb(new) - 'assigned_to' = to_jsonb(old) - 'assigned_to' then return null; end if;
  elsif (step in ('awaitingFee submitted', 'submitted awaitingFee')
         or (step = 'void submitted' and current_setting('app.role', true) = 'programManager'))
        and to_jsonb(new) - array['state', 'answer_due_on', 'held_until', 'ended_on'] = to_jsonb(old) - array['state', 'answer_due_on', 'held_until', 'ended_on']
  then return null; end if;
  raise exception 'this is no step of theirs' using errcode = 'restrict_violation';
end $$;
create trigger applications_steps after update on applications for each row execute function refuse_other_step();

-- Staff read neither accounts nor names of people. For the letter that they are about to send: what its person is called in
-- letters, and in which language they get them.
create function addressee_of_application(application uuid) returns table (called text, language text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select coalesce((select n.full_name from names n where n.person_id = a.subject_id and n.kind = 'chosen' and n.ends_on is null),
                    (select n.full_name from names n where n.person_id = a.subject_id and n.kind = 'legal' and n.ends_on is null),
                    a.sent_name),
           coalesce((select c.language from accounts c where c.person_id = a.subject_id and c.closed_at is null), 'en')
      from applications a
     where a.id = application and a.sent_on is not null
       and a.certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
       and a.subject_id <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
       and current_setting('app.role', true) in ('programSpecialist', 'programManager');
end $$;
revoke execute on function addressee_of_application from public;
grant execute on function addressee_of_application to alongside_request;

-- Who decided, by name, for the colleagues alone: also somebody who has left since.
create function name_of_colleague(colleague uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select goes_by(colleague)
   where exists (select from memberships m where m.person_id = colleague
                 and m.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
     and current_setting('app.role', true) in ('programSpecialist', 'programManager')
$$;
revoke execute on function name_of_colleague from public;
grant execute on function name_of_colleague to alongside_request;

-- Whether a person has another application under way, a draft among them, which staff do not see: then a decision about an
-- earlier one cannot be taken back.
create function has_another_under_way(application uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select exists (select from applications other where other.subject_id = a.subject_id and other.id <> a.id
                   and other.state in ('draft', 'awaitingFee', 'submitted', 'returned', 'approved'))
      from applications a
     where a.id = application and a.sent_on is not null
       and a.certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
       and a.subject_id <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
       and current_setting('app.role', true) = 'programManager');
end $$;
revoke execute on function has_another_under_way from public;
grant execute on function has_another_under_way to alongside_request;
