-- What an operator may know of the house: how its own work went, what waits, what failed and why. Numbers, moments, ids, and of a
-- fault only words that cannot be anybody's; never an address, a name or a text. See docs/decisions/0037-watching-it.md.

-- How each sweep went. A run that did nothing and met no fault is forgotten when the next one begins.
create table sweep_runs (
  id uuid primary key,
  sweep text not null check (sweep ~ '^[a-z][A-Za-z]{2,40}$'),
  process text not null check (char_length(process) between 1 and 20),
  started_at timestamptz not null,
  ended_at timestamptz,
  done integer check (done >= 0),
  faults integer not null default 0 check (faults >= 0),
  fault_kind text check (fault_kind ~ '^[A-Za-z]{1,60}$'),
  fault_code text check (fault_code ~ '^[A-Za-z0-9_]{1,40}$'),
  fault_place text check (fault_place ~ '^[A-Za-z_$][A-Za-z0-9_$.]{0,80}$'),
  check (ended_at is not null or (done is null and faults = 0)),
  check (faults > 0 or (fault_kind is null and fault_code is null and fault_place is null))
);
comment on table sweep_runs is 'retention: operation';
comment on column sweep_runs.ended_at is 'None while it goes on, and for ever when its process ended in the middle of it';
comment on column sweep_runs.process is 'Which server process did it: several may work on one database';
comment on column sweep_runs.fault_kind is 'Of the first fault its class, with a code and the function in which it was met; never its words';
create index sweep_runs_sweep on sweep_runs (sweep, started_at desc);

-- Those who watch: the operator and the program manager of the organisation that certifies here, of several the one that was there first.
create function may_watch() returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(current_setting('app.role', true), '') in ('operator', 'programManager')
     and coalesce(nullif(current_setting('app.organisation', true), '')::uuid = (
           select first_one.id from organisations mine
             join organisations first_one on first_one.jurisdiction_id = mine.jurisdiction_id and first_one.kind = mine.kind
            where mine.kind = 'certifier' and mine.id = nullif(current_setting('app.organisation', true), '')::uuid order by first_one.id limit 1), false)
$$;
create function refuse_unless(allowed boolean) returns void language plpgsql as $$
begin
  if allowed is not true then
    raise exception 'not for this role' using errcode = 'insufficient_privilege';
  end if;
end $$;

alter table sweep_runs enable row level security;
grant select on sweep_runs to alongside_request;
grant select, insert, update (ended_at, done, faults, fault_kind, fault_code, fault_place), delete on sweep_runs to alongside_jobs;
create policy sweep_runs_watched on sweep_runs for select to alongside_request using ((select may_watch()));
create policy sweep_runs_jobs on sweep_runs to alongside_jobs using (true);

-- A question is asked once a look: compiling it would take longer than answering it (`jit`).

-- ── The jobs of pg-boss. Its tables are made after this migration: plpgsql looks for them when it is called. ─────────
-- What may be told of why a job failed: a class of faults, a code, the function of ours in which it was met.
create function told_of_fault(output jsonb) returns table (kind text, code text, place text)
language sql immutable set search_path = public, pg_temp as $$
  select case when output #>> '{value,message}' in ('job timed out', 'job heartbeat timeout') then 'TimedOut'
              else substring(output ->> 'kind' from '^[A-Za-z]{1,60}$') end,
         substring(output ->> 'code' from '^[A-Za-z0-9_]{1,40}$'),
         (select substring(line from '^at (?:async )?([A-Za-z_$][A-Za-z0-9_$.]{0,80}) \(')
            from jsonb_array_elements_text(case when jsonb_typeof(output -> 'at') = 'array' then output -> 'at' else '[]'::jsonb end)
                 with ordinality as lines (line, nth)
           where line ~ '^at (?:async )?[A-Za-z_$][A-Za-z0-9_$.]{0,80} \(' and line !~ 'node_modules|\(node:' order by nth limit 1)
$$;

-- How many jobs of each kind wait, will be tried again, run, and failed for good; ages in seconds, by the clock that the jobs have.
create function count_jobs()
returns table (kind text, waiting integer, again integer, running integer, failed integer, oldest_seconds integer, next_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  perform refuse_unless(may_watch() or current_setting('role', true) = 'alongside_jobs');
  return query
    select q.name, count(*) filter (where j.state = 'created')::integer, count(*) filter (where j.state = 'retry')::integer,
           count(*) filter (where j.state = 'active')::integer, count(*) filter (where j.state = 'failed')::integer,
           extract(epoch from now() - min(j.start_after) filter (where j.state in ('created', 'retry') and j.start_after <= now()))::integer,
           min(j.start_after) filter (where j.state = 'retry')
      from pgboss.queue q left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active', 'failed')
     where q.name not like '\_\_%' group by q.name order by q.name;
end $$;

-- Why jobs of a kind failed, those of one reason together.
create function job_reasons(of_kind text)
returns table (news text, reaction text, for_good boolean, fault_kind text, fault_code text, fault_place text, how_many integer, last_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  perform refuse_unless(may_watch());
  return query
    select n.kind, substring(j.data ->> 'reaction' from '^[A-Za-z ,’-]{1,80}$'), j.state = 'failed', f.kind, f.code, f.place,
           count(*)::integer, max(coalesce(j.completed_on, j.started_on))
      from pgboss.job j cross join lateral told_of_fault(j.output) f
      left join news n on j.name = 'reactions' and n.id::text = j.data ->> 'news'
     where j.name = of_kind and j.name not like '\_\_%' and j.state in ('retry', 'failed')
     group by 1, 2, 3, 4, 5, 6 order by 7 desc, 8 desc limit 50;
end $$;

-- One page of the jobs of a kind: those that failed for good first, then those that are tried again, then what waits.
create function jobs_of(of_kind text, most integer, past integer)
returns table (id uuid, news text, reaction text, state text, tries integer, most_tries integer, asked_at timestamptz, next_at timestamptz,
               last_at timestamptz, fault_kind text, fault_code text, fault_place text, how_many integer)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  perform refuse_unless(may_watch());
  return query
    with page as (
      select j.*, (count(*) over ())::integer as all_of_them from pgboss.job j
       where j.name = of_kind and j.name not like '\_\_%' and j.state in ('created', 'retry', 'active', 'failed')
       order by j.state = 'failed' desc, j.state = 'retry' desc, j.created_on, j.id limit most offset past)
    select j.id, n.kind, substring(j.data ->> 'reaction' from '^[A-Za-z ,’-]{1,80}$'), j.state::text, j.retry_count, j.retry_limit, j.created_on,
           case when j.state in ('created', 'retry') then j.start_after end,
           case when j.state <> 'created' then coalesce(j.completed_on, j.started_on) end, f.kind, f.code, f.place, j.all_of_them
      from page j cross join lateral told_of_fault(j.output) f
      left join news n on j.name = 'reactions' and n.id::text = j.data ->> 'news'
     order by j.state = 'failed' desc, j.state = 'retry' desc, j.created_on, j.id;
end $$;

-- "Try again": what failed for good begins its tries anew, what waits for its next try has it now. Says how many; a second time none.
create function try_jobs_again(of_kind text, which uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  how_many integer;
begin
  perform refuse_unless(may_watch() and current_setting('app.role', true) = 'operator' and of_kind = 'reactions');
  update pgboss.job set
         state = 'retry', start_after = now(), completed_on = null,
         retry_count = case when state = 'failed' then 0 else retry_count end, keep_until = greatest(keep_until, now() + interval '14 days')
   where name = of_kind and (which is null or id = which) and (state = 'failed' or (state = 'retry' and start_after > now()));
  get diagnostics how_many = row_count;
  return how_many;
end $$;

-- ── Letters: how many wait, how long, how often they were tried. ──────────────────────────────────────────────────
-- A letter waits without a job when its job was lost; one that was given up, or came back and was not read in the account, is told, too.
create function count_letters()
returns table (waiting integer, again integer, most_tries integer, oldest_at timestamptz, next_at timestamptz, without_job integer,
               given_up integer, given_up_since timestamptz, came_back integer, came_back_since timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  perform refuse_unless(may_watch() or current_setting('role', true) = 'alongside_jobs');
  return query
    select w.*, j.next_at, s.how_many, u.*
      from (select count(*)::integer, count(*) filter (where attempts > 0)::integer, coalesce(max(attempts), 0), min(written_at)
              from messages where state = 'waiting') w,
           (select min(start_after) as next_at from pgboss.job where name = 'messages' and state = 'retry') j,
           (select count(*)::integer as how_many from messages m where m.state = 'waiting' and not exists (
              select from pgboss.job o where o.name = 'messages' and o.state in ('created', 'retry', 'active') and o.data ->> 'message' = m.id::text)) s,
           (select count(*) filter (where state = 'failed')::integer, min(undelivered_at) filter (where state = 'failed'),
                   count(*) filter (where state = 'bounced')::integer, min(undelivered_at) filter (where state = 'bounced')
              from messages where undelivered_at is not null and read_at is null) u;
end $$;

-- Why letters that wait could not leave, those of one reason together.
create function letter_reasons() returns table (reason text, how_many integer)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  perform refuse_unless(may_watch());
  return query
    select substring(last_fault from '^[A-Za-z0-9_]{1,40}$'), count(*)::integer from messages where state = 'waiting' and attempts > 0
     group by 1 order by 2 desc;
end $$;

-- One that was given up can be tried again unless its one-time link is gone with it, or the letter went another way since.
create function may_leave_again(letter messages) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select letter.state = 'failed' and letter.read_at is null and letter.text_body not like '%{link}%'
     and not exists (select from messages c where c.copy_of = coalesce(letter.copy_of, letter.id) and c.written_at > letter.written_at)
     and not exists (select from paper_letters p where p.message_id = letter.id and p.state = 'posted')
$$;

-- One page of the letters of a kind, the oldest first: `waiting`, `givenUp`, `cameBack`. Whose they are and what they say is not in it.
create function letters_of(which text, most integer, past integer)
returns table (id uuid, about_signing_in boolean, written_at timestamptz, tries integer, next_at timestamptz, reason text,
               undelivered_at timestamptz, can_leave boolean, how_many integer)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  perform refuse_unless(may_watch());
  return query
    with page as (
      select m as letter, (count(*) over ())::integer as how_many from messages m
       where case which when 'waiting' then m.state = 'waiting'
                        when 'givenUp' then m.undelivered_at is not null and m.read_at is null and m.state = 'failed'
                        when 'cameBack' then m.undelivered_at is not null and m.read_at is null and m.state = 'bounced' end
       order by coalesce(m.undelivered_at, m.written_at), m.id limit most offset past),
    asked as (
      select j.data ->> 'message' as message, min(j.start_after) as next_at from pgboss.job j
       where j.name = 'messages' and j.state in ('created', 'retry', 'active') group by 1)
    select (p.letter).id, (p.letter).certifier_id is null, (p.letter).written_at, (p.letter).attempts, a.next_at,
           coalesce((p.letter).bounced_why, substring((p.letter).last_fault from '^[A-Za-z0-9_]{1,40}$')),
           (p.letter).undelivered_at, may_leave_again(p.letter), p.how_many
      from page p left join asked a on a.message = (p.letter).id::text
     order by coalesce((p.letter).undelivered_at, (p.letter).written_at), (p.letter).id;
end $$;

-- "Try again": letters that wait for their next try have it now. Says how many, and which letters need a new job: those whose job was
-- lost, and those that were given up; what waited to be printed in their place waits no more. A second time there are none.
create function try_letters_again(which uuid) returns table (sooner integer, without_job uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  revived uuid[];
begin
  perform refuse_unless(may_watch() and current_setting('app.role', true) = 'operator');
  -- Two who press at once go one after the other: the second finds the jobs of the first.
  perform pg_advisory_xact_lock(hashtextextended('letters again', 0));
  update pgboss.job set start_after = now()
   where name = 'messages' and state = 'retry' and start_after > now() and (which is null or data ->> 'message' = which::text);
  get diagnostics sooner = row_count;
  select coalesce(array_agg(chosen.id), '{}') into revived from (
    select m.id from messages m
     where m.undelivered_at is not null and m.read_at is null and (which is null or m.id = which) and may_leave_again(m)
     order by m.undelivered_at limit 500 for update) chosen;
  update messages set state = 'waiting', attempts = 0, undelivered_at = null, last_fault = null where id = any (revived);
  update paper_letters set state = 'notNeeded' where message_id = any (revived) and state = 'waiting' and why = 'notDelivered';
  select coalesce(array_agg(lost.id), '{}') into without_job from (
    select m.id from messages m
     where m.state = 'waiting' and (which is null or m.id = which) and not exists (
       select from pgboss.job j where j.name = 'messages' and j.state in ('created', 'retry', 'active') and j.data ->> 'message' = m.id::text)
     order by m.written_at limit 500) lost;
  return next;
end $$;

-- ── The database itself. ───────────────────────────────────────────────────────────────────────────────────────────
create function database_facts()
returns table (version text, started_at timestamptz, bytes bigint, migrations integer, last_migration text, migrated_at text, files integer, file_bytes bigint)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
begin
  perform refuse_unless(may_watch() or current_setting('role', true) = 'alongside_jobs');
  return query
    select current_setting('server_version'), pg_postmaster_start_time(), pg_database_size(current_database()),
           (select count(*)::integer from kysely_migration), m.name::text, m.timestamp::text,
           (select count(*)::integer from files where bytes_removed_at is null),
           (select coalesce(sum(f.bytes), 0)::bigint from files f where f.bytes_removed_at is null)
      from kysely_migration m order by m.name desc limit 1;
end $$;

revoke execute on function refuse_unless, told_of_fault, count_jobs, job_reasons, jobs_of, try_jobs_again, count_letters, letter_reasons,
  may_leave_again, letters_of, try_letters_again, database_facts from public;
grant execute on function count_jobs, job_reasons, jobs_of, try_jobs_again, count_letters, letter_reasons, letters_of, try_letters_again,
  database_facts to alongside_request;
grant execute on function count_jobs, count_letters, database_facts to alongside_jobs;
