-- A certifying body's own confidential questions. Their words and keys are sealed before they come here, with a key that the database never
-- sees; what stands open is what they are about, in which state they are, and who did what. See docs/decisions/0052-confidential-item-banks.md.

create table item_banks (
  id uuid primary key,
  certifier_id uuid not null references organisations,
  name text not null check (name ~ '\S' and char_length(name) <= 120),
  state text not null check (state in ('draft', 'active', 'retired')),
  revision integer not null default 0,
  recorded_at timestamptz not null,
  unique (id, certifier_id)
);
comment on table item_banks is 'retention: reference';
comment on column item_banks.revision is 'Goes up with every change of its items; only the database counts it';
create unique index item_banks_name on item_banks (certifier_id, lower(name));
-- Exams are drawn from one bank at a time.
create unique index item_banks_active on item_banks (certifier_id) where state = 'active';

create table item_bank_history (
  id uuid primary key,
  bank_id uuid not null,
  certifier_id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  why text check (why ~ '\S' and char_length(why) <= 500),
  by_person uuid not null references people,
  by_role text not null check (by_role = 'programManager'),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (bank_id, certifier_id) references item_banks (id, certifier_id)
);
comment on table item_bank_history is 'retention: reference';
create index item_bank_history_of on item_bank_history (bank_id, recorded_at);
create trigger item_bank_history_append_only before update or delete on item_bank_history for each row execute function refuse_change();

-- One row for each version of an item; its words never change.
create table bank_items (
  id uuid primary key,
  item_id uuid not null,
  bank_id uuid not null,
  certifier_id uuid not null,
  identifier text not null check (identifier ~ '^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$'),
  version integer not null check (version > 0),
  competency text not null check (competency ~ '^[a-z]+(-[a-z]+)*$'),
  state text not null check (state in ('draft', 'active', 'retired')),
  sealed text not null check (sealed <> ''),
  sealed_key text not null check (sealed_key <> ''),
  key_mark text not null check (key_mark ~ '^[0-9a-f]{16}$'),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  unique (id, bank_id, certifier_id),
  unique (item_id, version),
  unique (bank_id, identifier, version),
  foreign key (bank_id, certifier_id) references item_banks (id, certifier_id)
);
comment on table bank_items is 'retention: reference';
comment on column bank_items.item_id is 'The item through all its versions: what a form and statistics know it by';
comment on column bank_items.identifier is 'What the certifying body calls it';
comment on column bank_items.sealed is 'Its words in both languages, readable with the house’s secret key alone, and only in this row';
comment on column bank_items.sealed_key is 'Which option is right, sealed apart: opened for scoring, and for a manager who looks';
comment on column bank_items.key_mark is 'By what the secret key is known that sealed it, so that a changed one is told from a damaged row';
comment on column bank_items.content_hash is 'Keyed: nobody can try words against it without the secret key';
create unique index bank_items_active on bank_items (item_id) where state = 'active';
create index bank_items_bank on bank_items (bank_id, competency, identifier, version);

create table bank_item_history (
  id uuid primary key,
  bank_item_id uuid not null,
  bank_id uuid not null,
  certifier_id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  reason text check (reason in ('tooEasy', 'tooHard', 'keyWrong', 'unclear', 'languagesDiffer', 'outdated', 'known', 'replaced', 'other')),
  note text check (note ~ '\S' and char_length(note) <= 500),
  by_person uuid not null references people,
  by_role text not null check (by_role = 'programManager'),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (bank_item_id, bank_id, certifier_id) references bank_items (id, bank_id, certifier_id),
  check ((step in ('retire', 'setAside')) = (reason is not null)),
  check (reason is distinct from 'other' or note is not null),
  check (step <> 'restore' or note is not null)
);
comment on table bank_item_history is 'retention: reference';
create index bank_item_history_of on bank_item_history (bank_item_id, recorded_at);
create trigger bank_item_history_append_only before update or delete on bank_item_history for each row execute function refuse_change();

-- A package that was read: what was taken, and which items were refused and why. Nothing of a refused item but what it is called.
create table item_imports (
  id uuid primary key,
  bank_id uuid not null,
  certifier_id uuid not null,
  package_hash text not null check (package_hash ~ '^[0-9a-f]{64}$'),
  added integer not null check (added >= 0),
  renewed integer not null check (renewed >= 0),
  unchanged integer not null check (unchanged >= 0),
  refused jsonb not null,
  by_person uuid not null references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (bank_id, certifier_id) references item_banks (id, certifier_id)
);
comment on table item_imports is 'retention: reference';
comment on column item_imports.renewed is 'Items that were there with other words: each has a new version';
create index item_imports_of on item_imports (bank_id, recorded_at);
create trigger item_imports_append_only before update or delete on item_imports for each row execute function refuse_change();

-- A bank that somebody took out of the house, and what for.
create table item_exports (
  id uuid primary key,
  bank_id uuid not null,
  certifier_id uuid not null,
  person_id uuid not null references people,
  why text not null check (why ~ '\S' and char_length(why) <= 500),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (bank_id, certifier_id) references item_banks (id, certifier_id)
);
comment on table item_exports is 'retention: reference';
create index item_exports_of on item_exports (bank_id, recorded_at);
create trigger item_exports_append_only before update or delete on item_exports for each row execute function refuse_change();

-- ── What changes of an item is its state alone, and each change is counted ─────────────────────────────────────────
create function keep_bank_item() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' or (old.state <> 'draft' and new.state = 'draft') then
    raise exception '% is kept as it is', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger bank_items_keep before update on bank_items for each row execute function keep_bank_item();
create trigger bank_items_stay before delete on bank_items for each row execute function refuse_change();
create function keep_item_bank() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['state', 'revision'] <> to_jsonb(old) - array['state', 'revision'] or (old.state = 'retired' and new.state <> 'retired')
     or (old.state = 'active' and new.state = 'draft') then
    raise exception '% is kept as it is', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger item_banks_keep before update on item_banks for each row execute function keep_item_bank();
create trigger item_banks_stay before delete on item_banks for each row execute function refuse_change();

create function count_bank_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update item_banks set revision = revision + 1 where id in (select distinct bank_id from changed);
  return null;
end $$;
revoke execute on function count_bank_change from public;
create trigger bank_items_added after insert on bank_items referencing new table as changed for each statement execute function count_bank_change();
create trigger bank_items_changed after update on bank_items referencing new table as changed for each statement execute function count_bank_change();

-- Whoever applies here or takes the exam here keeps no questions of it, and opens none: from the sending of an application until it has led to
-- something, while an exam can be asked for, and while one runs.
create function takes_exam_here() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from applications where subject_id = nullif(current_setting('app.person', true), '')::uuid
                    and certifier_id = nullif(current_setting('app.organisation', true), '')::uuid and state in ('awaitingFee', 'submitted', 'returned', 'approved'))
      or exists (select from exam_eligibilities where subject_id = nullif(current_setting('app.person', true), '')::uuid
                    and certifier_id = nullif(current_setting('app.organisation', true), '')::uuid and state = 'open')
      or exists (select from assessments where subject_id = nullif(current_setting('app.person', true), '')::uuid
                    and certifier_id = nullif(current_setting('app.organisation', true), '')::uuid and kind = 'exam' and state = 'open')
$$;
revoke execute on function takes_exam_here from public;
grant execute on function takes_exam_here to alongside_request;

-- ── Row-level security: managers of that certifying body, at work. Nobody reads what is sealed but through the functions below. ──────
alter table item_banks enable row level security;
grant select, insert (id, certifier_id, name, state, recorded_at), update (state) on item_banks to alongside_request;
grant select on item_banks to alongside_jobs;
create policy item_banks_read on item_banks for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));
create policy item_banks_made on item_banks for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager') and state = 'draft'
              and not (select takes_exam_here()));
create policy item_banks_changed on item_banks for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager')
         and not (select takes_exam_here()));
create policy item_banks_jobs on item_banks for select to alongside_jobs using (true);

alter table item_bank_history enable row level security;
grant select, insert on item_bank_history to alongside_request;
create policy item_bank_history_read on item_bank_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));
create policy item_bank_history_noted on item_bank_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));

alter table bank_items enable row level security;
grant select (id, item_id, bank_id, certifier_id, identifier, version, competency, state, key_mark, content_hash, recorded_at),
  insert (id, item_id, bank_id, certifier_id, identifier, version, competency, state, sealed, sealed_key, key_mark, content_hash, recorded_at),
  update (state) on bank_items to alongside_request;
grant select on bank_items to alongside_jobs;
create policy bank_items_read on bank_items for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));
create policy bank_items_taken on bank_items for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager') and state = 'draft'
              and not (select takes_exam_here()));
create policy bank_items_changed on bank_items for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager')
         and not (select takes_exam_here()));
create policy bank_items_jobs on bank_items for select to alongside_jobs using (true);

alter table bank_item_history enable row level security;
grant select, insert on bank_item_history to alongside_request;
create policy bank_item_history_read on bank_item_history for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));
create policy bank_item_history_noted on bank_item_history for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));

alter table item_imports enable row level security;
grant select, insert on item_imports to alongside_request;
create policy item_imports_read on item_imports for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));
create policy item_imports_noted on item_imports for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
              and not (select takes_exam_here()));

alter table item_exports enable row level security;
grant select, insert on item_exports to alongside_request;
create policy item_exports_read on item_exports for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));
create policy item_exports_noted on item_exports for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and not (select takes_exam_here()));

-- What is sealed, of one item, to a manager at work: only once the look is written down in the same transaction.
create function open_bank_item(one uuid) returns table (sealed text, sealed_key text)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.sealed, i.sealed_key from bank_items i
   where i.id = one and current_setting('app.role', true) = 'programManager' and not takes_exam_here()
     and i.certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
     and exists (select from audit a where a.person_id = nullif(current_setting('app.person', true), '')::uuid
                    and a.record_kind = 'bankItem' and a.action = 'opened' and one = any (a.record_ids) and a.xmin = pg_current_xact_id()::xid)
$$;
revoke execute on function open_bank_item from public;
grant execute on function open_bank_item to alongside_request;

-- What is sealed, of a whole bank, to the manager who wrote down why they take it out.
create function open_item_bank(export uuid) returns table (id uuid, sealed text, sealed_key text)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.sealed, i.sealed_key from item_exports e join bank_items i on i.bank_id = e.bank_id
   where e.id = export and e.person_id = nullif(current_setting('app.person', true), '')::uuid
     and e.certifier_id = nullif(current_setting('app.organisation', true), '')::uuid
     and current_setting('app.role', true) = 'programManager' and not takes_exam_here()
$$;
revoke execute on function open_item_bank from public;
grant execute on function open_item_bank to alongside_request;
