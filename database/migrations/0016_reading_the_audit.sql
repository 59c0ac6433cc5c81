-- Reading the audit: a person reads who looked at what is theirs, by role; a manager reads which looks are unusual, and writes
-- down what came of it.

-- Beside the records that were shown, a look says whose they are: the application, or the person where there is none.
alter table audit add column whose_id uuid;
comment on column audit.whose_id is 'The application, or else the person, whose record it is: one of record_ids; none for lists';
-- For the person: every look of staff in which one of their records stood. A person's own doings are not in it.
create index audit_looks on audit using gin (record_ids) with (gin_pending_list_limit = 256)
  where organisation_id is not null and action in ('opened', 'listed');
-- For the manager: what staff opened lately, and what they ever worked on.
create index audit_opened on audit (organisation_id, at) include (person_id, whose_id) where action = 'opened' and whose_id is not null;
create index audit_changed on audit (organisation_id, person_id, whose_id, at) where action = 'changed' and whose_id is not null;
-- What is told one by one: refusals, and lists that were taken away as a file.
create index audit_told on audit (organisation_id, at) where action = 'refused' or detail like 'export%';

-- A manager reads what was done in their own organisation's name, and nobody else reads a row.
grant select on audit to alongside_request;
create policy audit_read_by_manager on audit for select to alongside_request
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));

-- ── What a person may know: when, in which role and how often somebody looked; never who. ─────────────────────────
-- Everything that belongs to an application of the person's own.
create function records_of_my_application(application uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select id from applications
     where id = application and subject_id = nullif(current_setting('app.person', true), '')::uuid
       and current_setting('app.organisation', true) = '')
  select coalesce(array_agg(id), '{}') from (
    select id from mine
    union all select id from application_documents where application_id in (select id from mine)
    union all select id from question_threads where application_id in (select id from mine)
    union all select id from charges where about_id in (select id from mine)
    union all select payment_id from allocations join charges on charges.id = charge_id where about_id in (select id from mine)
    union all select id from messages where application_id in (select id from mine)
    union all select id from vouchers where held_for in (select id from mine)) as theirs (id)
$$;

-- Everything of the person's own that belongs to no application: what they asked before one, and their names.
create function records_of_mine() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with me as (
    select nullif(current_setting('app.person', true), '')::uuid as id where current_setting('app.organisation', true) = '')
  select coalesce(array_agg(id), '{}') from (
    select id from me
    union all select id from accounts where person_id in (select id from me)
    union all select id from name_changes where person_id in (select id from me)
    union all select id from name_change_evidence where person_id in (select id from me)
    union all select id from messages where application_id is null and person_id in (select id from me)
    union all select id from question_threads where application_id is null and person_id in (select id from me)) as theirs (id)
$$;

-- The looks of staff at some records, those of a day and role together. Nobody calls it but the two below.
create function looks_at(records uuid[], zone text)
returns table (day date, role text, kind text, way text, people integer, times integer, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select (at at time zone zone)::date, role, record_kind, case when detail like 'export%' then 'exported' else action end,
         count(distinct person_id)::integer, count(*)::integer, min(at), max(at)
    from audit
   where organisation_id is not null and action in ('opened', 'listed') and record_ids && records
   group by 1, 2, 3, 4
$$;
create function looks_at_my_application(application uuid, zone text)
returns table (day date, role text, kind text, way text, people integer, times integer, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from looks_at(records_of_my_application(application), zone)
$$;
create function looks_at_me(zone text)
returns table (day date, role text, kind text, way text, people integer, times integer, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from looks_at(records_of_mine(), zone)
$$;
revoke execute on function records_of_my_application, records_of_mine, looks_at, looks_at_my_application, looks_at_me from public;
grant execute on function looks_at_my_application, looks_at_me to alongside_request;

-- ── What a manager may know ─────────────────────────────────────────────────────────────────────────────────────────
-- Everyone who works or has worked for the organisation, by the name they go by, and under which family name.
create function access_colleagues() returns table (person_id uuid, name text, family_names text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id, goes_by(m.person_id),
         coalesce((select n.family_names from names n where n.person_id = m.person_id and n.ends_on is null and n.kind = 'legal'), '')
    from (select distinct memberships.person_id from memberships
           where organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
             and current_setting('app.role', true) = 'programManager') m
$$;

-- The words of a family name without accents and capitals: "García-Márquez" is garcia and marquez.
create function family_words(family_names text) returns text[]
language sql immutable parallel safe as $$
  select array_remove(regexp_split_to_array(regexp_replace(normalize(lower(family_names), NFD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+'), '')
$$;
create index names_family_words on names using gin (family_words(family_names)) where kind = 'legal';

-- Applicants of the organisation under one of these family names, but those whom the manager said they know.
create function applicants_of_family(words text[]) returns table (application_id uuid, family_names text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, n.family_names from names n join applications a on a.subject_id = n.person_id
   where n.kind = 'legal' and family_words(n.family_names) && words and a.sent_on is not null
     and a.subject_id <> all (coalesce(nullif(current_setting('app.hidden', true), '')::uuid[], '{}'))
     and a.certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
     and current_setting('app.role', true) = 'programManager'
$$;
revoke execute on function access_colleagues, applicants_of_family from public;
grant execute on function access_colleagues, applicants_of_family to alongside_request;

-- What came of a finding: a manager has read it through to some moment. Later looks of the same kind open it again.
create table access_reviews (
  id uuid primary key,
  certifier_id uuid not null references organisations,
  kind text not null check (kind in ('many', 'unrelated', 'oddHours', 'again', 'sameName', 'afterDecision', 'export', 'refused')),
  looked_by uuid not null references people,
  about text not null check (about ~ '^[0-9a-f-]{10,36}$'),
  through_at timestamptz not null,
  outcome text not null check (outcome in ('fine', 'lookedInto')),
  note text not null check (char_length(note) <= 1000),
  by_person uuid not null references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  check (outcome = 'fine' or note <> '')
);
comment on table access_reviews is 'retention: audit';
comment on column access_reviews.about is 'With the kind and who looked, which finding: a day, an application, or a row of the audit';
comment on column access_reviews.through_at is 'The last look that the manager had before them';
create index access_reviews_finding on access_reviews (certifier_id, kind, looked_by, about, through_at desc);
alter table access_reviews enable row level security;
grant select, insert on access_reviews to alongside_request;
-- A manager judges the looks of others, as themself.
create policy access_reviews_by_manager on access_reviews to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
              and looked_by <> (select nullif(current_setting('app.person', true), '')::uuid));
create trigger access_reviews_append_only before update or delete on access_reviews
  for each row execute function refuse_change();
