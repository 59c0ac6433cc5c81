-- Finding an application by a name, an email or a number, however it is typed; the order of the queue; views that staff keep; and
-- lists that they take out of the house.
create extension if not exists pg_trgm with schema public;
-- Where somebody made it before us it is not loaded yet: without it nobody but a superuser may name its threshold below.
select similarity('', '');

-- The letters of a text as people look for them: without accents, capitals, apostrophes and periods, other signs as one space.
-- For Latin names the same as `people/name-letters.ts`; a test compares the two. No sign that means something to LIKE is left.
create function folded(typed text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    replace(replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(regexp_replace(typed, '[''’‘ʻʼ`´·.]', '', 'g'), NFKD), '[\u0300-\u036f]', '', 'g')),
        'ŁłØøĐđÐðĦħŦŧı', 'llooddddhhtti'),
      'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'),
    '[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g')
$$;

-- "de la cruz" is also found as "delacruz".
create function with_joined_particles(words text) returns text language sql immutable strict parallel safe as $$
  select case when joined = words then words else words || joined end
    from regexp_replace(words, '(?<= )(de|del|la|las|los|el|da|do|das|dos|di|van|von|der|den|bin|al|mc|mac|st|san|santa|o|d) ', '\1', 'g') as joined
$$;

-- ── What is looked in: every application that was sent, in the words of its folded text, each between spaces ─────────────────
create table application_search (
  application_id uuid primary key references applications on delete cascade,
  certifier_id uuid not null references organisations,
  subject_id uuid not null references people,
  email text,
  words text not null
);
comment on table application_search is 'retention: application';
comment on column application_search.email is 'Of an open account, in small letters';
comment on column application_search.words is 'The name as sent, the legal name as it is now, the first part of the email, the number';
-- Without a list of what is yet to be indexed: whoever searches would read it each time.
create index application_search_words on application_search using gin (words gin_trgm_ops) with (fastupdate = off);
create index application_search_email on application_search (email);
create index application_search_subject on application_search (subject_id);
-- No database role reads it, and no policy opens it: only `find_applications` does.
alter table application_search enable row level security;

-- A person's applications are found by the person: here for every change of a name, and whenever they open their own.
create index applications_of_person on applications (subject_id);

create function refresh_application_search(person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into application_search (application_id, certifier_id, subject_id, email, words)
  select a.id, a.certifier_id, a.subject_id, lower(o.email),
         with_joined_particles(' ' || folded(concat_ws(' ', a.sent_name, nullif(n.full_name, a.sent_name))) || ' ')
         || folded(concat_ws(' ', split_part(o.email, '@', 1), a.reference)) || ' ' || replace(lower(a.reference), '-', '') || ' '
    from applications a
    left join accounts o on o.person_id = a.subject_id and o.closed_at is null
    left join names n on n.person_id = a.subject_id and n.kind = 'legal' and n.ends_on is null
   where a.subject_id = person and a.sent_on is not null
  on conflict (application_id) do update set email = excluded.email, words = excluded.words
   where (application_search.email, application_search.words) is distinct from (excluded.email, excluded.words);
end $$;
revoke execute on function refresh_application_search from public;

-- Kept right wherever it changes: when an application is sent, a legal name changes, an email changes or an account is closed.
create function keep_search_of_subject() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_application_search(new.subject_id);
  return null;
end $$;
create function keep_search_of_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_application_search(new.person_id);
  return null;
end $$;
revoke execute on function keep_search_of_subject, keep_search_of_person from public;
create trigger applications_search after insert or update of sent_on, sent_name on applications
  for each row when (new.sent_on is not null) execute function keep_search_of_subject();
create trigger names_search after insert or update on names
  for each row when (new.kind = 'legal') execute function keep_search_of_person();
create trigger accounts_search after update of email, closed_at on accounts
  for each row execute function keep_search_of_person();

-- Looks among the applications sent to the organisation of the caller, the best first; gives ids, which are read again under
-- row-level security. `like` and similarity are not leakproof, so under it no index would help (docs/performance.md): hence a
-- function of the owner, which checks who asks. The very number or email is all that is meant; else names that hold every word
-- come first, then those that begin with it, then what is written nearly like that. Words of one or two letters alone are whole
-- words, else a third of all people would be found. The three longest words are looked up in the index, the others in what that
-- gives; of a name that very many have, a thousand are looked at. Whom the caller may not see (`app.hidden`) takes nobody's place.
create function find_applications(typed text, exact_reference text, most integer) returns table (id uuid)
language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  here uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  hidden uuid[] := coalesce(nullif(current_setting('app.hidden', true), '')::uuid[], '{}');
  enough integer := 1000;
  asked text := left(typed, 254);
  wanted text[] := array(select word from unnest(string_to_array(
    trim(folded(case when asked ~ '^\s*\S+@\S*\s*$' then split_part(asked, '@', 1) else asked end)), ' ')) word
    where word <> '' group by word order by length(word) desc, word);
  long text[] := array(select word from unnest(wanted) word where length(word) > 2);
  whole text[] := array(select '% ' || word || ' %' from unnest(wanted) word);
  begun text[] := array(select '% ' || word || '%' from unnest(wanted) word);
  found uuid[];
begin
  if current_setting('app.role', true) not in ('programSpecialist', 'programManager') or not exists (
    select from memberships m
     where m.person_id = nullif(current_setting('app.person', true), '')::uuid and m.organisation_id = here
       and m.role = current_setting('app.role', true) and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now()))
  then
    raise exception 'only reviewers search applications' using errcode = 'insufficient_privilege';
  end if;
  found := array(
    select a.id from applications a
     where a.reference = exact_reference and a.certifier_id = here and a.sent_on is not null and a.subject_id <> all (hidden)
    union all
    select s.application_id from application_search s
     where s.email = lower(trim(asked)) and s.certifier_id = here and s.subject_id <> all (hidden) limit most);
  if cardinality(found) = 0 and cardinality(wanted) > 0 then
    found := array(select near.application_id from (
      select s.application_id, length(s.words) as letters from application_search s
       where s.words like whole[1] and s.words like coalesce(whole[2], whole[1]) and s.words like coalesce(whole[3], whole[1])
         and s.words like all (whole) and s.certifier_id = here and s.subject_id <> all (hidden) limit enough) near
       order by near.letters, near.application_id limit most);
    if cardinality(long) > 0 and cardinality(found) < most then
      found := found || array(select near.application_id from (
        select s.application_id, s.words from application_search s
         where s.words like begun[1] and s.words like coalesce(begun[2], begun[1]) and s.words like coalesce(begun[3], begun[1])
           and s.words like all (begun) and s.certifier_id = here and s.subject_id <> all (hidden) and s.application_id <> all (found) limit enough) near
         order by (select count(*) from unnest(whole) pattern where near.words like pattern) desc, length(near.words), near.application_id
         limit most - cardinality(found));
    end if;
    if cardinality(long) > 0 and cardinality(found) < most then
      found := found || array(select near.application_id from (
        select s.application_id, s.words from application_search s
         where s.words %> long[1] and s.words %> coalesce(long[2], long[1]) and s.words %> coalesce(long[3], long[1])
           and not exists (select from unnest(wanted) word
                            where case when length(word) < 3 then s.words not like '% ' || word || '%' else not s.words %> word end)
           and s.certifier_id = here and s.subject_id <> all (hidden) and s.application_id <> all (found) limit enough) near
         order by (select sum(strict_word_similarity(word, near.words)) from unnest(wanted) word) desc, near.application_id
         limit most - cardinality(found));
    end if;
  end if;
  return query select unnest(found);
end $$;
revoke execute on function find_applications from public;
grant execute on function find_applications to alongside_request;

-- ── The order of the queue ──────────────────────────────────────────────────────────────────────────────────────
alter table applications add column sent_language text check (sent_language in ('en', 'es'));
comment on column applications.sent_language is 'The language in which it was last sent, for lists';
create function keep_sent_language() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update applications set sent_language = new.language where id = new.application_id and sent_language is distinct from new.language;
  return null;
end $$;
revoke execute on function keep_sent_language from public;
create trigger submissions_language after insert on submissions for each row execute function keep_sent_language();

-- Each view in each of its orders is read from an index, so that its first page costs the same however many there are.
create index applications_by_hold on applications (certifier_id, state, held_until, id) where sent_on is not null;
-- This one holds all that the policies ask of a row, too: so the views are counted without reading the rows.
create index applications_by_sending on applications (certifier_id, state, sent_on desc, id) include (subject_id) where sent_on is not null;
create index applications_by_name on applications (certifier_id, state, folded(sent_name), id) where sent_on is not null;
create index applications_by_owner on applications (certifier_id, assigned_to, state, answer_due_on, id) where sent_on is not null;
create index applications_ended on applications (certifier_id, ended_on desc, id) where state in ('withdrawn', 'void', 'expired');
create index applications_ended_by_sending on applications (certifier_id, sent_on desc, id) where state in ('withdrawn', 'void', 'expired');
create index applications_ended_by_name on applications (certifier_id, folded(sent_name), id) where state in ('withdrawn', 'void', 'expired');
create index applications_certified on applications (certifier_id, ended_on desc, id) where state = 'certified';

-- ── Views of the queue that someone keeps for themself ───────────────────────────────────────────────────────────
create table saved_views (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  name text not null check (name <> '' and char_length(name) <= 60),
  query text not null check (char_length(query) <= 500),
  recorded_at timestamptz not null
);
comment on table saved_views is 'retention: staff';
comment on column saved_views.query is 'The filters, as the address of the queue says them';
create unique index saved_views_name on saved_views (person_id, organisation_id, lower(name));
alter table saved_views enable row level security;
grant select, insert, update (name), delete on saved_views to alongside_request;
create policy saved_views_own on saved_views to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));

-- ── Lists that were taken out of the house: who, when, why, and which ────────────────────────────────────────────
create table exports (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  purpose text not null check (purpose in ('report', 'planning', 'oversight', 'other')),
  reason text not null check (char_length(reason) between 10 and 500),
  query text not null check (char_length(query) <= 500),
  application_ids uuid[] not null,
  effective_on date not null,
  recorded_at timestamptz not null
);
comment on table exports is 'retention: audit';
comment on column exports.query is 'The filters, as the address of the queue says them; never what was searched for';
create index exports_person on exports (person_id, recorded_at);
alter table exports enable row level security;
grant select, insert on exports to alongside_request;
create policy exports_own on exports to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create trigger exports_append_only before update or delete on exports for each row execute function refuse_change();
