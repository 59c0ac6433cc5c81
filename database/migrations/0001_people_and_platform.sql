-- People, how they sign in, where they belong; and what every room stands on: sessions, messages, news, audit.
-- Every table names its retention class in its comment: "retention: <class of policies/<jurisdiction>/retention.yaml>".

-- Database roles. A request never works as the owner: each unit of work changes to one of these.
do $$ begin create role alongside_request nologin; exception when duplicate_object then null; end $$;
do $$ begin create role alongside_sign_in nologin; exception when duplicate_object then null; end $$;
do $$ begin create role alongside_jobs nologin; exception when duplicate_object then null; end $$;
grant alongside_request, alongside_sign_in, alongside_jobs to current_user;
grant usage on schema public to alongside_request, alongside_sign_in, alongside_jobs;

-- Append-only tables: the grant forbids changes to the roles, this trigger to everyone.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- ── Global ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table jurisdictions (
  id text primary key check (id ~ '^[a-z][a-z-]*$'),
  time_zone text not null
);
comment on table jurisdictions is 'retention: reference';
grant select on jurisdictions to alongside_request, alongside_sign_in, alongside_jobs;

create table organisations (
  id uuid primary key,
  jurisdiction_id text not null references jurisdictions,
  kind text not null check (kind in ('certifier', 'trainingProvider')),
  name text not null check (name <> ''),
  unique (jurisdiction_id, kind, name)
);
comment on table organisations is 'retention: reference';
grant select on organisations to alongside_request, alongside_sign_in, alongside_jobs;

create table people (
  id uuid primary key,
  born_on date,
  phone text,
  created_at timestamptz not null
);
comment on table people is 'retention: account';

create table accounts (
  id uuid primary key,
  person_id uuid not null references people,
  email text not null,
  email_confirmed_at timestamptz,
  password_hash text not null,
  language text not null check (language in ('en', 'es')),
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table accounts is 'retention: account';
create unique index accounts_email on accounts (lower(email)) where closed_at is null;
create unique index accounts_person on accounts (person_id) where closed_at is null;

create table names (
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('legal', 'chosen')),
  given_names text not null default '',
  family_names text not null default '',
  full_name text not null check (full_name <> ''),
  starts_on date not null,
  ends_on date,
  evidence_id uuid,
  recorded_at timestamptz not null,
  check (kind = 'chosen' or given_names <> '' or family_names <> ''),
  check (ends_on is null or ends_on >= starts_on)
);
comment on table names is 'retention: account';
create unique index names_current on names (person_id, kind) where ends_on is null;

create table memberships (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  role text not null check (role in ('programSpecialist', 'programManager', 'operator', 'trainingCoordinator', 'proctor')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  check (ends_at is null or ends_at >= starts_at)
);
comment on table memberships is 'retention: staff';
create unique index memberships_current on memberships (person_id, organisation_id, role) where ends_at is null;

-- ── Entering: the only way into a unit of work. Staff enter with a membership that holds now, or not at all. ─────
-- Whom they said that they know is hidden from them: no policy for staff shows a row of a person in `app.hidden` (0013; asked
-- here and not by a function, because every unit of work pays for it: 0.04 ms).
create function enter(person uuid, organisation uuid, hat text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := '{}';
begin
  if organisation is not null and not exists (
    select from memberships
    where person_id = person and organisation_id = organisation and role = hat
      and starts_at <= now() and (ends_at is null or ends_at > now()))
  then
    raise exception 'no membership with this role' using errcode = 'insufficient_privilege';
  end if;
  if organisation is not null then
    hidden := array(
      select c.subject_id from conflicts_of_interest c where c.reviewer_id = person and c.certifier_id = organisation
         and not exists (select from conflict_endings e where e.conflict_id = c.id));
  end if;
  perform set_config('app.person', coalesce(person::text, ''), true),
          set_config('app.organisation', coalesce(organisation::text, ''), true),
          set_config('app.role', coalesce(hat, ''), true),
          set_config('app.hidden', hidden::text, true);
end $$;
revoke execute on function enter from public;
grant execute on function enter to alongside_request, alongside_sign_in, alongside_jobs;

-- ── Colleagues ──────────────────────────────────────────────────────────────────────────────────────────────────
-- What somebody goes by: the chosen name, else the legal one, else the email. Only for functions that check who asks.
create function goes_by(person uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select full_name from names n where n.person_id = person and n.ends_on is null order by kind limit 1),
                  (select email from accounts a where a.person_id = person and a.closed_at is null), '')
$$;
-- Who decides and answers at the same organisation now, for those who do so, too.
create function colleagues_at_work() returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.person_id, goes_by(m.person_id) from memberships m
   where m.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
     and m.role in ('programSpecialist', 'programManager') and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
     and current_setting('app.role', true) in ('programSpecialist', 'programManager')
$$;
revoke execute on function goes_by, colleagues_at_work from public;
grant execute on function colleagues_at_work to alongside_request;

-- ── Row-level security of the global tables ──────────────────────────────────────────────────────────────────────
alter table people enable row level security;
grant select, update (born_on, phone) on people to alongside_request;
grant select (id, created_at), insert on people to alongside_sign_in;
grant select on people to alongside_jobs;
create policy people_own on people to alongside_request
  using (id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy people_sign_in on people to alongside_sign_in using (true);
create policy people_jobs on people for select to alongside_jobs using (true);

alter table accounts enable row level security;
grant select (id, person_id, email, email_confirmed_at, language, created_at, closed_at), update (language)
  on accounts to alongside_request;
grant select, insert, update on accounts to alongside_sign_in;
grant select (id, person_id, email, email_confirmed_at, language, created_at, closed_at) on accounts to alongside_jobs;
create policy accounts_own on accounts to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy accounts_sign_in on accounts to alongside_sign_in using (true);
create policy accounts_jobs on accounts for select to alongside_jobs using (true);

alter table names enable row level security;
grant select, insert, update (ends_on) on names to alongside_request;
grant select, insert on names to alongside_sign_in;
grant select on names to alongside_jobs;
create policy names_own on names to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy names_sign_in on names to alongside_sign_in using (true);
create policy names_jobs on names for select to alongside_jobs using (true);

alter table memberships enable row level security;
grant select on memberships to alongside_request, alongside_sign_in;
create policy memberships_own on memberships for select to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy memberships_sign_in on memberships for select to alongside_sign_in using (true);

-- ── Signing in ──────────────────────────────────────────────────────────────────────────────────────────────────
create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references accounts,
  person_id uuid not null references people,
  device text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
comment on table sessions is 'retention: session';
create index sessions_person on sessions (person_id) where ended_at is null;
alter table sessions enable row level security;
grant select (id, account_id, person_id, device, started_at, last_seen_at, ends_at, ended_at), update (ended_at)
  on sessions to alongside_request;
grant select, insert, update on sessions to alongside_sign_in;
-- For themself a person only looks at sessions and ends them: none comes back to life.
create policy sessions_own on sessions to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid) and ended_at is not null);
create policy sessions_sign_in on sessions to alongside_sign_in using (true);
grant select (id, ends_at), delete on sessions to alongside_jobs;
create policy sessions_jobs on sessions to alongside_jobs using (true);

create table sign_in_links (
  id uuid primary key,
  account_id uuid not null references accounts,
  kind text not null check (kind in ('confirmEmail', 'resetPassword')),
  token_hash text not null unique,
  password_hash text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table sign_in_links is 'retention: session';
comment on column sign_in_links.password_hash is 'The password chosen when this letter was asked for: who confirms must know it';
alter table sign_in_links enable row level security;
grant select, insert, update on sign_in_links to alongside_sign_in;
create policy sign_in_links_sign_in on sign_in_links to alongside_sign_in using (true);
grant select (id, expires_at), delete on sign_in_links to alongside_jobs;
create policy sign_in_links_jobs on sign_in_links to alongside_jobs using (true);

-- Written by rate-limiter-flexible; the columns are its own.
create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table rate_limits is 'retention: session';
grant select, delete on rate_limits to alongside_jobs;

-- ── Forms: the answer to a form is given once; what was typed when a session ended is kept for its account ──────
create table form_results (
  form_id uuid not null,
  person_id uuid references people,
  address text not null,
  content_hash text not null,
  result jsonb not null,
  recorded_at timestamptz not null,
  unique nulls not distinct (form_id, person_id, address, content_hash)
);
comment on table form_results is 'retention: session';
alter table form_results enable row level security;
grant select, insert on form_results to alongside_request, alongside_sign_in;
create policy form_results_own on form_results to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy form_results_visitor on form_results to alongside_sign_in using (person_id is null);
grant select, delete on form_results to alongside_jobs;
create policy form_results_jobs on form_results to alongside_jobs using (true);

create table kept_forms (
  id uuid primary key,
  person_id uuid not null references people,
  address text not null,
  sealed text not null,
  recorded_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table kept_forms is 'retention: session';
create index kept_forms_person on kept_forms (person_id, address);
alter table kept_forms enable row level security;
grant select, delete on kept_forms to alongside_request;
grant select (id, person_id, address, recorded_at), insert, delete on kept_forms to alongside_sign_in;
grant select, delete on kept_forms to alongside_jobs;
create policy kept_forms_own on kept_forms to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy kept_forms_sign_in on kept_forms to alongside_sign_in using (true);
create policy kept_forms_jobs on kept_forms to alongside_jobs using (true);

-- ── Messages: a row is the outbox, and what the account shows ────────────────────────────────────────────────────
create table messages (
  id uuid primary key,
  person_id uuid not null references people,
  letter text not null,
  letter_version integer not null,
  language text not null check (language in ('en', 'es')),
  to_email text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  sealed_link text,
  about_kind text check (about_kind in ('application', 'question', 'nameChange', 'training', 'exam', 'certificate')),
  about_id uuid,
  application_id uuid,
  certifier_id uuid references organisations,
  copy_of uuid references messages,
  first_written_on date,
  state text not null check (state in ('waiting', 'sent', 'failed', 'bounced')),
  bounced_why text check (bounced_why in ('noMailbox', 'mailboxFull', 'refused', 'reported')),
  undelivered_at timestamptz,
  attempts integer not null default 0,
  last_fault text,
  written_at timestamptz not null,
  effective_on date not null,
  sent_at timestamptz,
  read_at timestamptz,
  check ((state = 'bounced') = (bounced_why is not null)),
  check ((state in ('failed', 'bounced')) = (undelivered_at is not null)),
  check ((about_kind is null) = (about_id is null) and (about_kind is null) = (certifier_id is null)),
  check (about_kind is not null or application_id is null),
  check ((copy_of is null) = (first_written_on is null)),
  check (about_kind is null or sealed_link is null)
);
comment on table messages is 'retention: account';
comment on column messages.sealed_link is 'An encrypted one-time link, erased when the message has left. No letter that staff can see has one';
comment on column messages.certifier_id is 'Whose staff may see the letter; none for letters about signing in';
comment on column messages.application_id is 'The application that it is about, also when it is about a question beside one';
comment on column messages.copy_of is 'The letter that was sent again';
comment on column messages.bounced_why is 'Why the mail server refused it for good, or that staff reported that it came back; never its words';
create index messages_person on messages (person_id, written_at desc);
create index messages_waiting on messages (written_at) where state = 'waiting';
alter table messages enable row level security;
grant select (id, person_id, letter, letter_version, language, to_email, subject, text_body, html_body, about_kind, about_id,
              application_id, certifier_id, copy_of, first_written_on, state, bounced_why, undelivered_at, written_at, effective_on,
              sent_at, read_at), update (read_at) on messages to alongside_request;
grant insert on messages to alongside_sign_in;
grant select, insert, update on messages to alongside_jobs;
create policy messages_own on messages to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy messages_sign_in on messages for insert to alongside_sign_in with check (true);
create policy messages_jobs on messages to alongside_jobs using (true);

-- What left the house in the demonstration, where no mail server is set: the mailbox page shows it.
create table demonstration_mail (
  id uuid primary key,
  to_email text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  arrived_at timestamptz not null
);
comment on table demonstration_mail is 'retention: demonstration';
grant select, insert, delete on demonstration_mail to alongside_jobs;

-- ── News: what a room announces, and which reaction has had its effect ───────────────────────────────────────────
create table news (
  id uuid primary key,
  kind text not null,
  about jsonb not null,
  effective_on date not null,
  recorded_at timestamptz not null
);
comment on table news is 'retention: record';
comment on column news.about is 'Ids only, never values';
alter table news enable row level security;
grant insert on news to alongside_request;
grant select, insert on news to alongside_jobs;
create policy news_request on news for insert to alongside_request with check (true);
create policy news_jobs on news to alongside_jobs using (true);
create trigger news_append_only before update or delete on news for each row execute function refuse_change();

create table reactions_done (
  news_id uuid not null references news,
  reaction text not null,
  done_at timestamptz not null,
  primary key (news_id, reaction)
);
comment on table reactions_done is 'retention: record';
grant select, insert on reactions_done to alongside_jobs;

-- ── Audit: every look at and change of a person's record. Ids and kinds, never values. ──────────────────────────
create table audit (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid,
  organisation_id uuid,
  role text,
  action text not null check (action in ('opened', 'listed', 'changed', 'signedIn', 'signedOut', 'refused')),
  record_kind text not null,
  record_ids uuid[] not null,
  detail text
);
comment on table audit is 'retention: audit';
comment on column audit.detail is 'The name of the operation or of the fields, never a value';
create index audit_at on audit (at);
create index audit_person on audit (person_id, at);
alter table audit enable row level security;
grant insert on audit to alongside_request, alongside_sign_in, alongside_jobs;
-- As oneself, where one is and in the role that one has: nobody writes a look into the book of an organisation that was none.
create policy audit_request on audit for insert to alongside_request
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and organisation_id is not distinct from (select nullif(current_setting('app.organisation', true), '')::uuid)
              and role = (select coalesce(nullif(current_setting('app.role', true), ''), 'self')));
create policy audit_sign_in on audit for insert to alongside_sign_in with check (true);
create policy audit_jobs on audit for insert to alongside_jobs with check (person_id is null);
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();

-- ── Legal time: how many days the demonstration's clock stands apart from today. Forwards only. ─────────────────
create table legal_clock (
  only_row boolean primary key default true check (only_row),
  days_ahead integer not null
);
comment on table legal_clock is 'retention: reference';
insert into legal_clock (days_ahead) values (0);
grant select on legal_clock to alongside_request, alongside_sign_in, alongside_jobs;
create function refuse_backwards() returns trigger language plpgsql as $$
begin
  if new.days_ahead < old.days_ahead then
    raise exception 'the legal clock moves forwards only' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger legal_clock_forwards before update on legal_clock for each row execute function refuse_backwards();
