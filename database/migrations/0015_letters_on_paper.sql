-- Letters that arrive: what staff see of a letter and do about one that did not reach its person, where a person wants letters
-- on paper, and the letters that are printed and posted. See docs/decisions/0032-letters-on-paper.md.

alter table messages add foreign key (application_id) references applications;
create index messages_application on messages (application_id, written_at desc) where application_id is not null;
create index messages_undelivered on messages (certifier_id, undelivered_at, id) where undelivered_at is not null and read_at is null;
create index messages_copies on messages (copy_of, written_at desc) where copy_of is not null;
-- Letters about signing in have no certifier, and are never there for staff.
create policy messages_read_by_staff on messages for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));

-- Where a person gets letters on paper. Staff never see this table: an address goes onto each letter that is to be printed.
create table postal_addresses (
  person_id uuid primary key references people,
  on_paper boolean not null,
  kind text not null check (kind in ('us', 'other')),
  fields jsonb not null,
  lines text[] not null check (cardinality(lines) <= 8),
  changed_at timestamptz not null,
  check (not on_paper or cardinality(lines) > 0)
);
comment on table postal_addresses is 'retention: account';
comment on column postal_addresses.fields is 'As the person typed it';
comment on column postal_addresses.lines is 'As it is printed, short enough for the window of an envelope; none when there is no address';
comment on column postal_addresses.on_paper is 'Whether every letter is posted, too; else only those whose email did not arrive';
alter table postal_addresses enable row level security;
grant select, insert, update on postal_addresses to alongside_request;
grant select on postal_addresses to alongside_jobs;
create policy postal_addresses_own on postal_addresses to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy postal_addresses_jobs on postal_addresses for select to alongside_jobs using (true);

create table paper_letters (
  id uuid primary key,
  message_id uuid not null references messages,
  person_id uuid not null references people,
  certifier_id uuid not null references organisations,
  application_id uuid references applications,
  why text not null check (why in ('asked', 'notDelivered', 'staff')),
  lines text[] not null,
  state text not null check (state in ('waiting', 'posted', 'notNeeded')),
  waiting_on date not null,
  recorded_at timestamptz not null,
  posted_on date,
  posted_by uuid references people,
  check ((state = 'posted') = (posted_on is not null) and (state = 'posted') = (posted_by is not null))
);
comment on table paper_letters is 'retention: account';
comment on column paper_letters.lines is 'The address as it is printed; what was posted keeps the one that it was posted to';
comment on column paper_letters.why is 'The person asked for paper, the email did not arrive, or staff chose it';
create unique index paper_letters_waiting on paper_letters (message_id) where state = 'waiting';
create index paper_letters_message on paper_letters (message_id);
create index paper_letters_person on paper_letters (person_id) where state = 'waiting';
create index paper_letters_queue on paper_letters (certifier_id, state, recorded_at, id);
alter table paper_letters enable row level security;
grant select, update (state, posted_on, posted_by) on paper_letters to alongside_request;
grant select, insert on paper_letters to alongside_jobs;
create policy paper_letters_own on paper_letters for select to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy paper_letters_read_by_staff on paper_letters for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Whoever posts a letter says so as themself, and not of a letter of their own.
create policy paper_letters_posted_by_staff on paper_letters for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and state = 'waiting'
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager'))
         and state = 'posted' and posted_by = (select nullif(current_setting('app.person', true), '')::uuid));
create policy paper_letters_jobs on paper_letters to alongside_jobs using (true);

-- A new address goes onto what waits to be printed. Without an address, or without the wish for paper, nothing waits in vain.
create function address_waiting_letters() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update paper_letters set lines = new.lines where person_id = new.person_id and state = 'waiting';
  update paper_letters set state = 'notNeeded'
   where person_id = new.person_id and state = 'waiting'
     and ((why = 'asked' and not new.on_paper) or (why <> 'staff' and cardinality(new.lines) = 0));
  return null;
end $$;
create trigger postal_addresses_changed after insert or update on postal_addresses
  for each row execute function address_waiting_letters();

-- What staff did about a letter.
create table letter_history (
  id uuid primary key,
  message_id uuid not null references messages,
  person_id uuid not null references people,
  certifier_id uuid not null references organisations,
  application_id uuid references applications,
  step text not null check (step in ('sentAgain', 'cameBack', 'putOnPaper', 'posted')),
  by_person uuid not null references people,
  by_role text not null check (by_role in ('programSpecialist', 'programManager')),
  effective_on date not null,
  recorded_at timestamptz not null
);
comment on table letter_history is 'retention: account';
create index letter_history_message on letter_history (message_id, recorded_at);
alter table letter_history enable row level security;
grant select, insert on letter_history to alongside_request;
create policy letter_history_own on letter_history for select to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy letter_history_staff on letter_history to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and by_role = (select current_setting('app.role', true)) and by_role in ('programSpecialist', 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger letter_history_append_only before update or delete on letter_history
  for each row execute function refuse_change();

-- ── What staff do about a letter. They change no message and see no account and no address, so these do it for them: only for a
-- specialist or manager at work, about a letter of their organisation that is not to themself or to someone they know. ──────────────────────────────────
create function letter_at_work(which uuid) returns messages
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_letter messages;
begin
  select * into found_letter from messages
   where id = which and certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
     and person_id <> nullif(current_setting('app.person', true), '')::uuid
     and person_id <> all (nullif(current_setting('app.hidden', true), '')::uuid[])
     and current_setting('app.role', true) in ('programSpecialist', 'programManager')
     for update;
  if not found then
    raise exception 'no letter of yours' using errcode = 'insufficient_privilege';
  end if;
  return found_letter;
end $$;
revoke execute on function letter_at_work from public;

-- The same letter once more, to the email that the person has now. Says whether there is one: not when the account was closed.
create function send_letter_again(which uuid, new_id uuid, at_time timestamptz, on_day date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first_one messages := letter_at_work(which);
begin
  insert into messages (id, person_id, letter, letter_version, language, to_email, subject, text_body, html_body, about_kind, about_id,
                        application_id, certifier_id, copy_of, first_written_on, state, written_at, effective_on)
  select new_id, first_one.person_id, first_one.letter, first_one.letter_version, first_one.language, a.email, first_one.subject,
         first_one.text_body, first_one.html_body, first_one.about_kind, first_one.about_id, first_one.application_id,
         first_one.certifier_id, coalesce(first_one.copy_of, first_one.id), coalesce(first_one.first_written_on, first_one.effective_on),
         'waiting', at_time, on_day
    from accounts a where a.person_id = first_one.person_id and a.closed_at is null;
  return found;
end $$;

-- It left, and lay in the mailbox of the sender's address afterwards. Says whether it had left.
create function note_letter_came_back(which uuid, at_time timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  this_one messages := letter_at_work(which);
begin
  update messages set state = 'bounced', bounced_why = 'reported', undelivered_at = at_time where id = this_one.id and state = 'sent';
  return found;
end $$;

-- It waits to be printed from now on, with the person's address if they gave one. Says whether it did not wait already.
create function put_letter_on_paper(which uuid, new_id uuid, at_time timestamptz, on_day date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  this_one messages := letter_at_work(which);
begin
  insert into paper_letters (id, message_id, person_id, certifier_id, application_id, why, lines, state, waiting_on, recorded_at)
  values (new_id, this_one.id, this_one.person_id, this_one.certifier_id, this_one.application_id, 'staff',
          coalesce((select lines from postal_addresses where person_id = this_one.person_id), '{}'), 'waiting', on_day, at_time)
  on conflict (message_id) where state = 'waiting' do nothing;
  return found;
end $$;
revoke execute on function send_letter_again, note_letter_came_back, put_letter_on_paper from public;
grant execute on function send_letter_again, note_letter_came_back, put_letter_on_paper to alongside_request;
