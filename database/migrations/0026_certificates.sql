-- Certificates: their lives, the names that they carried, each step; and the public registry, which anyone may read.
-- See docs/decisions/0044-certificates-and-the-registry.md.

create table certificates (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9CFGHJKMNPRTVWXY]{3}-[0-9CFGHJKMNPRTVWXY]{3}-[0-9CFGHJKMNPRTVWXY]{4}$'),
  code text not null unique check (code ~ '^[0-9CFGHJKMNPRTVWXY]{25}$'),
  jurisdiction_id text not null references jurisdictions,
  certifier_id uuid not null references organisations,
  subject_id uuid not null references people,
  application_id uuid not null,
  eligibility_id uuid not null,
  state text not null check (state in ('active', 'expired', 'suspended', 'revoked', 'vacated')),
  since_on date not null,
  issued_on date not null,
  valid_through date not null,
  renewable_through date not null,
  specializations text[] not null default '{}',
  specimen boolean not null default false,
  policy_date date not null,
  annulled boolean not null default false,
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  foreign key (eligibility_id, subject_id, certifier_id) references exam_eligibilities (id, subject_id, certifier_id),
  check (valid_through >= issued_on and renewable_through >= valid_through),
  check (specializations <@ array['parentCaregiverFamily', 'crisis', 'unhoused', 'justice']),
  check (not annulled or state = 'revoked')
);
comment on table certificates is 'retention: certificate';
comment on column certificates.number is 'What people see and type: random, with a check character';
comment on column certificates.code is 'The secret in the QR code of the paper: finds the same page as the number';
comment on column certificates.application_id is 'The application that it came of; this room knows it by id alone';
comment on column certificates.eligibility_id is 'The eligibility whose exam was passed: it gives one certificate that holds, however often its result arrives';
comment on column certificates.annulled is 'Issued in error: the result of its exam was corrected. If the exam is passed after all, there is a new one';
comment on column certificates.since_on is 'From which day on it has been in its state';
comment on column certificates.valid_through is 'The last day, that day included';
comment on column certificates.renewable_through is 'The last day on which an expired one is not yet vacated';
comment on column certificates.specimen is 'Of an exam with public sample questions: it certifies nobody, and the public registry does not show it';
comment on column certificates.policy_date is 'The day whose policy its days follow';
create unique index certificates_of_exam on certificates (eligibility_id) where not annulled;
create index certificates_person on certificates (subject_id, issued_on desc);
create index certificates_valid on certificates (valid_through, id) where state = 'active';
create index certificates_renewable on certificates (renewable_through, id) where state = 'expired';
create index certificates_list on certificates (certifier_id, issued_on desc, id desc);
create index certificates_by_state on certificates (certifier_id, state, issued_on desc, id desc);

-- The legal name on a certificate, from a day on: the one that was recorded last is on it. The others are never public.
create table certificate_names (
  id uuid primary key,
  certificate_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  given_names text not null,
  family_names text not null,
  full_name text not null check (full_name ~ '\S'),
  change_id uuid references name_changes,
  starts_on date not null,
  recorded_at timestamptz not null,
  unique nulls not distinct (certificate_id, change_id),
  foreign key (certificate_id, subject_id, certifier_id) references certificates (id, subject_id, certifier_id)
);
comment on table certificate_names is 'retention: certificate';
comment on column certificate_names.change_id is 'The change of the legal name that brought it; none for the first';
create index certificate_names_certificate on certificate_names (certificate_id, recorded_at, id);

-- Who did what, when and why: for staff and for the person. The public reads none of it.
create table certificate_history (
  id uuid primary key,
  certificate_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  from_state text,
  step text not null,
  to_state text not null,
  reason text check (reason in ('ethics', 'requirement', 'identity', 'asked', 'error', 'cleared', 'other')),
  note text check (note ~ '\S' and char_length(note) <= 1000),
  by_person uuid references people,
  by_role text not null check (by_role in ('house', 'clock', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (certificate_id, subject_id, certifier_id) references certificates (id, subject_id, certifier_id),
  check ((by_role = 'programManager') = (by_person is not null)),
  check ((by_role = 'programManager' or step = 'annul') = (reason is not null)),
  check (reason is not null or note is null)
);
comment on table certificate_history is 'retention: certificate';
comment on column certificate_history.note is 'What the manager wrote about it; its person reads it';
create index certificate_history_certificate on certificate_history (certificate_id, recorded_at, id);

create trigger certificate_names_append_only before update or delete on certificate_names for each row execute function refuse_change();
create trigger certificate_history_append_only before update or delete on certificate_history for each row execute function refuse_change();

-- What is changed of a certificate is its state, by a step that is theirs. `certificate-lifecycle.ts` says the same.
create function refuse_other_certificate_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  step text := old.state || ' ' || new.state;
begin
  if tg_op = 'DELETE' then raise exception 'a certificate stays' using errcode = 'restrict_violation'; end if;
  if to_jsonb(new) - array['state', 'since_on', 'annulled'] = to_jsonb(old) - array['state', 'since_on', 'annulled'] and new.since_on >= old.since_on and (
       (current_user = 'alongside_request' and new.annulled = old.annulled
        and step in ('active suspended', 'suspended active', 'active revoked', 'suspended revoked', 'expired revoked'))
    or (current_user <> 'alongside_request' and new.annulled = old.annulled and step in ('active expired', 'expired vacated'))
    or (current_user <> 'alongside_request' and new.annulled and step in ('active revoked', 'suspended revoked', 'expired revoked')
        and not exists (select from exam_eligibilities where id = new.eligibility_id and state = 'passed')))
  then return new; end if;
  raise exception 'this is no step of theirs' using errcode = 'restrict_violation';
end $$;
create trigger certificates_steps before update on certificates for each row execute function refuse_other_certificate_step();
create trigger certificates_stay before delete on certificates for each row execute function refuse_other_certificate_step();

-- ── The registry: public columns only. Nobody writes it: it follows the certificate in the same transaction. ────────────────
create table registry_entries (
  number text primary key,
  code_hash text not null unique,
  certified_by text not null,
  name text not null,
  status text not null check (status in ('active', 'expired', 'suspended', 'revoked', 'vacated')),
  status_since date not null,
  valid_from date not null,
  valid_through date not null,
  renewable_through date not null,
  specializations text[] not null,
  words text[] not null,
  specimen boolean not null default false,
  changed_at timestamptz not null
);
comment on table registry_entries is 'retention: registry';
comment on column registry_entries.code_hash is 'SHA-256 of the code, by which it is found; the code itself is not public';
comment on column registry_entries.words is 'The words of the name, as people look for them: without accents and capitals';
create index registry_entries_words on registry_entries using gin (words) with (fastupdate = off);

-- Every word that is part of a name: of a million people far fewer, so that what is written nearly like one is found quickly.
-- No database role reads it: only `search_registry` does.
create table registry_words (word text primary key);
comment on table registry_words is 'retention: registry';
create index registry_words_near on registry_words using gin (word gin_trgm_ops) with (fastupdate = off);
alter table registry_words enable row level security;

create function words_of_name(name text) returns text[] language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct word), '{}') from unnest(string_to_array(trim(with_joined_particles(' ' || folded(name) || ' ')), ' ')) word where word <> ''
$$;
create function keep_registry_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into registry_words (word) select unnest(new.words) order by 1 on conflict do nothing;
  return null;
end $$;
revoke execute on function keep_registry_words from public;
create trigger registry_entries_words_kept after insert or update of words on registry_entries for each row execute function keep_registry_words();

create function refresh_registry_entry(certificate uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into registry_entries (number, code_hash, certified_by, name, status, status_since, valid_from, valid_through, renewable_through,
                                specializations, words, specimen, changed_at)
  select c.number, encode(sha256(convert_to(c.code, 'UTF8')), 'hex'), o.name, n.full_name, c.state, c.since_on, c.issued_on, c.valid_through,
         c.renewable_through, c.specializations, case when c.specimen then '{}' else words_of_name(n.full_name) end, c.specimen, clock_timestamp()
    from certificates c join organisations o on o.id = c.certifier_id
    cross join lateral (select * from certificate_names m where m.certificate_id = c.id order by m.recorded_at desc, m.id desc limit 1) n
   where c.id = certificate
  on conflict (number) do update set
    certified_by = excluded.certified_by, name = excluded.name, status = excluded.status, status_since = excluded.status_since,
    valid_through = excluded.valid_through, renewable_through = excluded.renewable_through, specializations = excluded.specializations,
    words = excluded.words, changed_at = excluded.changed_at;
end $$;
revoke execute on function refresh_registry_entry from public;

create function keep_registry_of_certificate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_registry_entry(new.id);
  return null;
end $$;
create function keep_registry_of_name() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_registry_entry(new.certificate_id);
  return null;
end $$;
revoke execute on function keep_registry_of_certificate, keep_registry_of_name from public;
create trigger certificates_registry after insert or update on certificates for each row execute function keep_registry_of_certificate();
create trigger certificate_names_registry after insert on certificate_names for each row execute function keep_registry_of_name();

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
alter table certificates enable row level security;
grant select, update (state, since_on) on certificates to alongside_request;
grant select, insert, update (state, since_on, annulled) on certificates to alongside_jobs;
create policy certificates_own on certificates for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
-- Nobody at work sees or acts on their own: they have it at home.
create policy certificates_read_by_staff on certificates for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy certificates_changed_by_managers on certificates for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager'));
create policy certificates_jobs_read on certificates for select to alongside_jobs using (true);
create policy certificates_issued_by_jobs on certificates for insert to alongside_jobs with check (state = 'active');
create policy certificates_changed_by_jobs on certificates for update to alongside_jobs using (true);

alter table certificate_names enable row level security;
grant select on certificate_names to alongside_request;
grant select, insert on certificate_names to alongside_jobs;
create policy certificate_names_own on certificate_names for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy certificate_names_read_by_staff on certificate_names for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy certificate_names_jobs on certificate_names to alongside_jobs using (true);

alter table certificate_history enable row level security;
grant select, insert on certificate_history to alongside_request;
grant select, insert on certificate_history to alongside_jobs;
create policy certificate_history_own on certificate_history for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy certificate_history_read_by_staff on certificate_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Whoever writes a step writes it as themself, in the role that they have; and never about themself.
create policy certificate_history_written on certificate_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and by_role = (select current_setting('app.role', true)) and by_role = 'programManager'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy certificate_history_jobs_read on certificate_history for select to alongside_jobs using (true);
create policy certificate_history_jobs on certificate_history for insert to alongside_jobs
  with check (by_person is null and by_role in ('house', 'clock'));

-- Everybody reads the registry, with or without an account. How it is asked (never all of it at once) is for the pages to keep.
alter table registry_entries enable row level security;
grant select on registry_entries to alongside_request, alongside_sign_in, alongside_jobs;
create policy registry_entries_read on registry_entries for select to alongside_request using (true);
-- A specimen is found by nobody, by no number and by no name: its words are none.
create policy registry_entries_public on registry_entries for select to alongside_sign_in using (not specimen);
create policy registry_entries_jobs on registry_entries for select to alongside_jobs using (true);

-- Looks for a name as a stranger may: at most ten, the nearest first, and whether there are more. Whole words only, never the
-- beginning of one, so that nobody goes through the alphabet: two words of three letters or more, or one of seven; whoever has a
-- shorter name is found by all of it. What is written nearly like it is found where few are written just so. The caller checks
-- nothing and is told no count. What is asked for too little of gives nothing (`registry-search.ts` says so before).
create function search_registry(typed text) returns table (number text, more boolean)
language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.36 as $$
declare
  most constant integer := 10;
  enough constant integer := 2000;
  wanted text[] := words_of_name(left(typed, 120));
  long text[] := array(select word from unnest(wanted) word where length(word) > 2 order by length(word) desc, word limit 5);
  near text[];
  hits text[];
  asked text := 'select e.number, e.words from registry_entries e where true';
  part text;
begin
  if cardinality(long) < 2 and coalesce(length(long[1]), 0) < 7 then
    if cardinality(wanted) < 2 then return; end if;
    hits := array(select e.number from registry_entries e where e.words @> wanted and e.words <@ wanted order by e.number limit most + 1);
  else
    hits := array(select s.number from (
      select e.number, cardinality(e.words) as many from registry_entries e where e.words @> long limit enough) s order by s.many, s.number limit most + 1);
    if cardinality(hits) <= most then
      foreach part in array long loop
        near := array(select w.word from registry_words w
          where w.word % part and similarity(w.word, part) >= case when length(part) < 5 then 0.5 else 0.36 end and abs(length(w.word) - length(part)) < 3
          order by similarity(w.word, part) desc, w.word limit 12);
        asked := asked || format(' and e.words && %L::text[]', array_append(near, part));
      end loop;
      execute format($q$
        select array(select s.number from (%s and e.number <> all ($1) limit $2) s
          order by (select sum((select max(similarity(mine, want)) from unnest(s.words) mine)) from unnest($3) want) desc, s.number limit $4)$q$, asked)
        into near using hits, enough, long, most + 1 - cardinality(hits);
      hits := hits || near;
    end if;
  end if;
  return query select f, cardinality(hits) > most from unnest(hits[1:most]) with ordinality as o (f, place) order by place;
end $$;
revoke execute on function search_registry from public;
grant execute on function search_registry to alongside_request, alongside_sign_in;
