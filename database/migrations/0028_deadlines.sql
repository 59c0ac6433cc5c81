-- Every date that binds a person, in their own calendar: private addresses that a calendar program reads, and what was last told
-- there, so that what moves is told as a change and what is gone as cancelled. See docs/decisions/0046-every-date-that-binds-me.md.

create table calendar_subscriptions (
  id uuid primary key,
  person_id uuid not null references people,
  name text not null check (name <> '' and char_length(name) <= 60),
  token_hash text not null unique,
  full_words boolean not null,
  made_at timestamptz not null,
  fetched_at timestamptz,
  unique (id, person_id)
);
comment on table calendar_subscriptions is 'retention: account';
comment on column calendar_subscriptions.token_hash is 'Of the secret in the address; the secret itself is shown once and kept nowhere';
comment on column calendar_subscriptions.full_words is 'Subjects say what is due; else only that something is';
create index calendar_subscriptions_person on calendar_subscriptions (person_id);
alter table calendar_subscriptions enable row level security;
grant select (id, person_id, name, full_words, made_at, fetched_at), insert, update (token_hash, full_words, fetched_at), delete
  on calendar_subscriptions to alongside_request;
create policy calendar_subscriptions_own on calendar_subscriptions to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));

create table calendar_events (
  subscription_id uuid not null,
  person_id uuid not null,
  deadline text not null,
  told jsonb not null,
  sequence integer not null check (sequence >= 0),
  cancelled boolean not null,
  changed_at timestamptz not null,
  primary key (subscription_id, deadline),
  foreign key (subscription_id, person_id) references calendar_subscriptions (id, person_id) on delete cascade
);
comment on table calendar_events is 'retention: account';
comment on column calendar_events.deadline is 'Which date: the same as long as it is the same matter, also when its day moves';
comment on column calendar_events.told is 'The event as it was last told there';
alter table calendar_events enable row level security;
grant select, insert, update (told, sequence, cancelled, changed_at) on calendar_events to alongside_request;
create policy calendar_events_own on calendar_events to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));

-- Whose calendar an address is, for whoever holds its secret: nothing else can be learned with it, and nothing of a closed account.
-- What is then read is read as that person, under their own row-level security.
create function calendar_of(secret_hash text) returns table (id uuid, person_id uuid, language text, full_words boolean, fetched_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.person_id, a.language, s.full_words, s.fetched_at
    from calendar_subscriptions s join accounts a on a.person_id = s.person_id and a.closed_at is null
   where s.token_hash = secret_hash
$$;
revoke execute on function calendar_of from public;
grant execute on function calendar_of to alongside_sign_in;

-- The next date that asks something of a person, for the frame of every page: read with the session, which every request reads anyway.
alter table sessions add column next_date jsonb;
comment on column sessions.next_date is 'As found at most a minute ago; emptied when the person sends a form';
