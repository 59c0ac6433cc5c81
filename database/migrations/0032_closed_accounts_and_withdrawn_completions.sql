-- What somebody asked is closed with their account (CERT-26), and whoever reads training certificates finds those that stand on
-- something that its provider has withdrawn (CERT-09).

-- ── Whoever asked has closed their account: nobody would read an answer. ────────────────────────────────────────
-- What they asked is closed with it, in their name, by the jobs; each with its row of history.
create function close_questions_of(person uuid, on_day date, at timestamptz) returns table (id uuid, application_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  with before as (
    select t.id, t.state from question_threads t where t.person_id = person and t.state <> 'closed' order by t.id for update),
  moved as (
    update question_threads t set state = 'closed', waiting_on = on_day, active_on = on_day, active_at = at from before where t.id = before.id
      returning t.id, t.person_id, t.certifier_id, t.application_id, before.state as from_state),
  noted as (
    insert into question_history (id, thread_id, person_id, certifier_id, from_state, step, to_state, by_person, by_role, effective_on, recorded_at)
      select gen_random_uuid(), m.id, m.person_id, m.certifier_id, m.from_state, 'leave', 'closed', m.person_id, 'person', on_day, at from moved m)
  select m.id, m.application_id from moved m
$$;
-- Whether somebody of whom staff may see questions has no account any more.
create function has_left(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_setting('app.role', true) in ('programSpecialist', 'programManager')
     and person <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
     and exists (select from accounts where person_id = person)
     and not exists (select from accounts where person_id = person and closed_at is null)
$$;
revoke execute on function close_questions_of, has_left from public;
grant execute on function close_questions_of to alongside_jobs;
grant execute on function has_left to alongside_request;

-- What was withdrawn is little: whoever reads certificates finds those that stand on it.
create index training_completions_withdrawn on training_completions (certifier_id) where withdrawn_on is not null;
