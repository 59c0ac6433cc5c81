-- Where and when the exam is given, who has a seat, and who waits for one. Source: GUIDE, exam administration, in-person exam,
-- online exam; CERT-12. How seats are counted: docs/decisions/0043-seats.md.

create table exam_sites (
  id uuid primary key,
  certifier_id uuid not null references organisations,
  kind text not null check (kind in ('inPerson', 'online')),
  name text not null check (name ~ '\S' and char_length(name) <= 120),
  street text check (street ~ '\S' and char_length(street) <= 200),
  city text check (city ~ '\S' and char_length(city) <= 80),
  zip text check (zip ~ '^\d{5}$'),
  county text check (county ~ '\S' and char_length(county) <= 60),
  latitude integer check (latitude between 325000 and 421000),
  longitude integer check (longitude between -1245000 and -1140000),
  time_zone text not null,
  getting_there_en text not null check (char_length(getting_there_en) <= 1000),
  getting_there_es text not null check (char_length(getting_there_es) <= 1000),
  access_en text not null check (char_length(access_en) <= 1000),
  access_es text not null check (char_length(access_es) <= 1000),
  expect_en text not null check (char_length(expect_en) <= 2000),
  expect_es text not null check (char_length(expect_es) <= 2000),
  active_until date,
  recorded_at timestamptz not null,
  unique (id, certifier_id),
  check (num_nulls(street, city, zip, county, latitude, longitude) in (0, 6)),
  check ((kind = 'inPerson') = (city is not null)),
  check (kind = 'online' or (getting_there_en ~ '\S' and getting_there_es ~ '\S' and access_en ~ '\S' and access_es ~ '\S'))
);
comment on table exam_sites is 'retention: reference';
comment on column exam_sites.latitude is 'In ten-thousandths of a degree, about ten meters; so is the longitude';
comment on column exam_sites.access_en is 'For wheelchairs, for people who do not see or hear well, quiet rooms, parking';
comment on column exam_sites.active_until is 'The last day on which an exam is given there, that day included; none while it goes on';
create unique index exam_sites_name on exam_sites (certifier_id, lower(name));

create table exam_sittings (
  id uuid primary key,
  certifier_id uuid not null references organisations,
  site_id uuid not null,
  state text not null check (state in ('open', 'cancelled')),
  starts_at timestamptz not null,
  starts_on date not null,
  minutes integer not null check (minutes between 1 and 600),
  seats integer not null check (seats between 1 and 500),
  taken integer not null default 0 check (taken between 0 and seats),
  waiting integer not null default 0 check (waiting >= 0),
  waited integer not null default 0 check (waited >= 0),
  languages text[] not null check (languages <@ array['en', 'es'] and cardinality(languages) > 0),
  cancelled_on date,
  cancelled_by uuid references people,
  cancelled_why_en text check (cancelled_why_en ~ '\S' and char_length(cancelled_why_en) <= 300),
  cancelled_why_es text check (cancelled_why_es ~ '\S' and char_length(cancelled_why_es) <= 300),
  recorded_at timestamptz not null,
  unique (id, certifier_id),
  unique (site_id, starts_at),
  foreign key (site_id, certifier_id) references exam_sites (id, certifier_id),
  check (num_nulls(cancelled_on, cancelled_by, cancelled_why_en, cancelled_why_es) = case state when 'cancelled' then 0 else 4 end)
);
comment on table exam_sittings is 'retention: reference';
comment on column exam_sittings.starts_on is 'The day on the clock of the site: the same day in the approval counts';
comment on column exam_sittings.taken is 'Seats that are booked, or kept for whoever was offered one. Only the database counts it';
comment on column exam_sittings.waiting is 'How many wait for a seat. Only the database counts it';
comment on column exam_sittings.waited is 'The last number that the waiting list gave. Only the database counts it';
create index exam_sittings_days on exam_sittings (certifier_id, starts_at, id);

create table exam_waiting (
  id uuid primary key,
  request_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  sitting_id uuid not null,
  language text not null check (language in ('en', 'es')),
  state text not null check (state in ('waiting', 'offered', 'booked', 'left', 'lapsed')),
  number integer not null default 0,
  since_at timestamptz not null,
  offered_at timestamptz,
  offered_until timestamptz,
  policy_date date not null,
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  unique (id, request_id, sitting_id),
  unique (sitting_id, number),
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id),
  foreign key (sitting_id, certifier_id) references exam_sittings (id, certifier_id),
  check ((offered_at is null) = (offered_until is null)),
  check (state not in ('offered', 'booked') or offered_until is not null)
);
comment on table exam_waiting is 'retention: application';
comment on column exam_waiting.number is 'Its place among all who ever waited for this sitting; the database gives it';
comment on column exam_waiting.offered_until is 'Until then a freed seat is kept for this person, by legal time';
create unique index exam_waiting_once on exam_waiting (request_id, sitting_id) where state in ('waiting', 'offered');
create index exam_waiting_next on exam_waiting (sitting_id, number) where state in ('waiting', 'offered');
create index exam_waiting_subject on exam_waiting (subject_id);
create index exam_waiting_offers on exam_waiting (offered_until) where state = 'offered';

create table exam_registrations (
  id uuid primary key,
  request_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  sitting_id uuid not null,
  language text not null check (language in ('en', 'es')),
  state text not null check (state in ('booked', 'moved', 'cancelled', 'attended', 'missed')),
  from_waiting uuid,
  moved_from uuid references exam_registrations,
  sequence integer not null check (sequence >= 0),
  booked_on date not null,
  policy_date date not null,
  reminded text[] not null default '{}',
  recorded_at timestamptz not null,
  unique (id, subject_id, certifier_id),
  unique (request_id, sequence),
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id),
  foreign key (sitting_id, certifier_id) references exam_sittings (id, certifier_id),
  foreign key (from_waiting, request_id, sitting_id) references exam_waiting (id, request_id, sitting_id)
);
comment on table exam_registrations is 'retention: application';
comment on column exam_registrations.from_waiting is 'The place on the waiting list whose seat was offered and taken';
comment on column exam_registrations.sequence is 'How often the calendar entry of this request has changed: calendars follow the highest';
comment on column exam_registrations.policy_date is 'The day whose policy it follows';
comment on column exam_registrations.reminded is 'The days before the exam on which a reminder was due and is done';
create unique index exam_registrations_booked on exam_registrations (request_id) where state = 'booked';
create unique index exam_registrations_from_waiting on exam_registrations (from_waiting) where from_waiting is not null;
create index exam_registrations_sitting on exam_registrations (sitting_id, recorded_at);
create index exam_registrations_subject on exam_registrations (subject_id, recorded_at desc);

-- What happened to a seat, to a place on the waiting list, and to a sitting.
create table exam_seat_history (
  id uuid primary key,
  registration_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('applicant', 'house')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (registration_id, subject_id, certifier_id) references exam_registrations (id, subject_id, certifier_id),
  check ((by_role = 'house') = (by_person is null))
);
comment on table exam_seat_history is 'retention: application';
create index exam_seat_history_of on exam_seat_history (registration_id, recorded_at);
create trigger exam_seat_history_append_only before update or delete on exam_seat_history for each row execute function refuse_change();

create table exam_waiting_history (
  id uuid primary key,
  waiting_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  by_person uuid references people,
  by_role text not null check (by_role in ('applicant', 'house')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (waiting_id, subject_id, certifier_id) references exam_waiting (id, subject_id, certifier_id),
  check ((by_role = 'house') = (by_person is null))
);
comment on table exam_waiting_history is 'retention: application';
create index exam_waiting_history_of on exam_waiting_history (waiting_id, recorded_at);
create trigger exam_waiting_history_append_only before update or delete on exam_waiting_history for each row execute function refuse_change();

create table exam_sitting_history (
  id uuid primary key,
  sitting_id uuid not null,
  certifier_id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  by_person uuid not null references people,
  by_role text not null check (by_role in ('programManager')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (sitting_id, certifier_id) references exam_sittings (id, certifier_id)
);
comment on table exam_sitting_history is 'retention: reference';
create index exam_sitting_history_of on exam_sitting_history (sitting_id, recorded_at);
create trigger exam_sitting_history_append_only before update or delete on exam_sitting_history for each row execute function refuse_change();

-- ── Seats. Two people never get the last one: the row of the sitting is the lock, and its CHECK the last word. ─────
-- A seat that is free while others wait is theirs first: who books from outside the list needs one that nobody waits for.
create function take_seat() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.from_waiting is not null and not exists (select from exam_waiting where id = new.from_waiting and state = 'booked') then
    raise exception 'no seat was offered' using errcode = 'restrict_violation';
  end if;
  update exam_sittings set taken = taken + 1
   where id = new.sitting_id and state = 'open' and taken < seats and (new.from_waiting is not null or taken + waiting < seats);
  if not found then raise exception 'no seat is free' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
revoke execute on function take_seat from public;
create trigger exam_registrations_take before insert on exam_registrations
  for each row when (new.state = 'booked') execute function take_seat();

-- Whoever moved or cancelled leaves a seat; whoever sat there or was missed has used theirs.
create function leave_seat() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update exam_sittings set taken = taken - 1 where id = new.sitting_id;
  return new;
end $$;
revoke execute on function leave_seat from public;
create trigger exam_registrations_leave after update of state on exam_registrations
  for each row when (old.state = 'booked' and new.state in ('moved', 'cancelled')) execute function leave_seat();

-- What was booked stays: only the state goes on, from booked alone, and what the house notes beside it.
create function keep_registration() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['state', 'sequence', 'reminded'] <> to_jsonb(old) - array['state', 'sequence', 'reminded']
     or (new.state <> old.state and old.state <> 'booked') then
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger exam_registrations_keep before update on exam_registrations for each row execute function keep_registration();

create function join_waiting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update exam_sittings set waiting = waiting + 1, waited = waited + 1 where id = new.sitting_id and state = 'open' returning waited into new.number;
  if not found then raise exception 'this sitting is not open' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
revoke execute on function join_waiting from public;
create trigger exam_waiting_join before insert on exam_waiting for each row execute function join_waiting();

-- An offer keeps a seat; taken, left or lapsed, it lets go of it (who takes it books in the same transaction).
create function follow_waiting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state not in ('waiting', 'offered') or (new.state = 'booked' and old.state <> 'offered') then
    raise exception 'this place on the list has ended' using errcode = 'restrict_violation';
  end if;
  update exam_sittings
     set waiting = waiting - (old.state = 'waiting')::int, taken = taken + (new.state = 'offered')::int - (old.state = 'offered')::int
   where id = new.sitting_id;
  return new;
end $$;
revoke execute on function follow_waiting from public;
create trigger exam_waiting_follow after update of state on exam_waiting
  for each row when (old.state <> new.state) execute function follow_waiting();

-- How many are before somebody on the list, and they: for the person themself, who sees no other row of it.
create function exam_waiting_place(waiting uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from exam_waiting mine join exam_waiting w on w.sitting_id = mine.sitting_id and w.number <= mine.number
     and w.state in ('waiting', 'offered')
   where mine.id = waiting and mine.state in ('waiting', 'offered') and mine.subject_id = nullif(current_setting('app.person', true), '')::uuid
$$;
revoke execute on function exam_waiting_place from public;
grant execute on function exam_waiting_place to alongside_request;

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
-- Sites and sittings are a public list; managers keep it. How many seats are taken no form decides.
alter table exam_sites enable row level security;
grant select, insert, update (name, street, city, zip, county, latitude, longitude, getting_there_en, getting_there_es, access_en, access_es,
                              expect_en, expect_es, active_until) on exam_sites to alongside_request;
grant select on exam_sites to alongside_sign_in, alongside_jobs;
create policy exam_sites_read on exam_sites for select to alongside_request using (true);
create policy exam_sites_public on exam_sites for select to alongside_sign_in using (true);
create policy exam_sites_jobs on exam_sites for select to alongside_jobs using (true);
create policy exam_sites_added on exam_sites for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager'));
create policy exam_sites_changed on exam_sites for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));

alter table exam_sittings enable row level security;
grant select, insert (id, certifier_id, site_id, state, starts_at, starts_on, minutes, seats, languages, recorded_at),
      update (state, cancelled_on, cancelled_by, cancelled_why_en, cancelled_why_es) on exam_sittings to alongside_request;
grant select on exam_sittings to alongside_sign_in, alongside_jobs;
create policy exam_sittings_read on exam_sittings for select to alongside_request using (true);
create policy exam_sittings_public on exam_sittings for select to alongside_sign_in using (true);
create policy exam_sittings_jobs on exam_sittings for select to alongside_jobs using (true);
create policy exam_sittings_added on exam_sittings for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager'));
create policy exam_sittings_cancelled on exam_sittings for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));

alter table exam_registrations enable row level security;
grant select, insert (id, request_id, subject_id, certifier_id, sitting_id, language, state, from_waiting, moved_from, sequence, booked_on,
                      policy_date, recorded_at), update (state, sequence) on exam_registrations to alongside_request;
grant select, update (state, sequence, reminded) on exam_registrations to alongside_jobs;
create policy exam_registrations_own on exam_registrations to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and state in ('booked', 'moved', 'cancelled'));
create policy exam_registrations_read_by_staff on exam_registrations for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_registrations_jobs on exam_registrations to alongside_jobs using (true);

alter table exam_waiting enable row level security;
grant select, insert (id, request_id, subject_id, certifier_id, sitting_id, language, state, since_at, policy_date, recorded_at),
      update (state) on exam_waiting to alongside_request;
grant select, update (state, offered_at, offered_until) on exam_waiting to alongside_jobs;
-- Nobody offers a seat to themself.
create policy exam_waiting_own on exam_waiting to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and state in ('waiting', 'booked', 'left'));
create policy exam_waiting_read_by_staff on exam_waiting for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_waiting_jobs on exam_waiting to alongside_jobs using (true);

alter table exam_seat_history enable row level security;
grant select, insert on exam_seat_history to alongside_request;
grant insert on exam_seat_history to alongside_jobs;
create policy exam_seat_history_own on exam_seat_history to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'applicant'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_seat_history_read_by_staff on exam_seat_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_seat_history_jobs on exam_seat_history for insert to alongside_jobs with check (by_role = 'house');

alter table exam_waiting_history enable row level security;
grant select, insert on exam_waiting_history to alongside_request;
grant insert on exam_waiting_history to alongside_jobs;
create policy exam_waiting_history_own on exam_waiting_history to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and by_role = 'applicant'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy exam_waiting_history_jobs on exam_waiting_history for insert to alongside_jobs with check (by_role = 'house');

alter table exam_sitting_history enable row level security;
grant select, insert on exam_sitting_history to alongside_request;
create policy exam_sitting_history_read_by_staff on exam_sitting_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_sitting_history_written on exam_sitting_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and by_role = (select current_setting('app.role', true))
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
