-- The meeting of an online sitting, and the looks at a list that renews itself. See docs/decisions/0053-the-day-of-the-exam.md.

-- ── Where the proctor and the candidates of an online sitting see each other ────────────────────────────────────
-- A table of its own, because the sittings are a public list and this is not: whoever knows the address can come in.
create table exam_meetings (
  sitting_id uuid primary key,
  certifier_id uuid not null,
  address text check (address ~ '^https://[^/@?#[:space:]]+([/?#][^[:space:]]*)?$' and char_length(address) <= 500),
  note_en text check (note_en ~ '\S' and char_length(note_en) <= 300),
  note_es text check (note_es ~ '\S' and char_length(note_es) <= 300),
  revision integer not null check (revision > 0),
  recorded_at timestamptz not null,
  foreign key (sitting_id, certifier_id) references exam_sittings (id, certifier_id),
  check (num_nulls(note_en, note_es) in (0, 2)),
  check (address is not null or note_en is null)
);
comment on table exam_meetings is 'retention: reference';
comment on column exam_meetings.address is 'None when it was taken back';
create function keep_meeting() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.sitting_id <> old.sitting_id or new.certifier_id <> old.certifier_id or new.revision <> old.revision + 1 then
    raise exception 'a meeting is changed from what it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger exam_meetings_keep before update on exam_meetings for each row execute function keep_meeting();

-- The sittings at which the person of the unit has a seat and a day that is not over: days are made the day before, because the database does not
-- know legal time. The page waits until check-in opens.
create function sittings_of_my_day() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(d.sitting_id), '{}') from exam_days d join exam_registrations r on r.id = d.registration_id
   where d.subject_id = nullif(current_setting('app.person', true), '')::uuid and r.state = 'booked'
     and d.state in ('expected', 'here', 'admitted', 'agreed', 'started')
$$;
-- The sittings that proctors of the unit's program see now.
create function sittings_on_screen() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct sitting_id), '{}') from exam_days
   where certifier_id = nullif(current_setting('app.organisation', true), '')::uuid and on_screen and state <> 'released'
$$;
revoke execute on function sittings_of_my_day, sittings_on_screen from public;
grant execute on function sittings_of_my_day, sittings_on_screen to alongside_request;

alter table exam_meetings enable row level security;
grant select, insert, update (address, note_en, note_es, revision, recorded_at) on exam_meetings to alongside_request;
create policy exam_meetings_kept on exam_meetings to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager'));
create policy exam_meetings_of_my_day on exam_meetings for select to alongside_request
  using (sitting_id = any ((select sittings_of_my_day())::uuid[]) and (select current_setting('app.organisation', true) = ''));
create policy exam_meetings_looked_after on exam_meetings for select to alongside_request
  using ((select current_setting('app.role', true) = 'proctor') and sitting_id = any ((select sittings_on_screen())::uuid[]));

-- ── A list that renews itself ───────────────────────────────────────────────────────────────────────────────────
-- Whom the person of the unit was shown of this kind the last time that it was recorded: so that a list that renews itself every few seconds is
-- written down when somebody new is in it, and now and then. Their own looks alone.
create function my_last_list(kind text, about text) returns table (at timestamptz, record_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select a.at, a.record_ids from audit a
   where a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
     and a.role = current_setting('app.role', true) and a.action = 'listed' and a.record_kind = kind and a.detail = about
   order by a.at desc, a.id desc limit 1
$$;
revoke execute on function my_last_list from public;
grant execute on function my_last_list to alongside_request;
