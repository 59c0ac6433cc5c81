-- The door for an outside exam vendor: files that say who may take the exam, and files that say what was booked and how it went.
-- A certifying body without a vendor has none of these rows. See docs/decisions/0049-an-outside-vendor.md and docs/exam-vendor.md.

create table exam_vendor_files (
  id uuid primary key,
  certifier_id uuid not null references organisations,
  direction text not null check (direction in ('out', 'in')),
  kind text not null check (kind in ('full', 'changes', 'bookings', 'results')),
  state text not null check (state in ('waiting', 'ready')),
  by_person uuid not null references people,
  name text check (char_length(name) <= 120),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  encoding text check (encoding in ('utf-8', 'utf-16', 'windows-1252')),
  ignored text[] not null default '{}',
  lines integer not null default 0 check (lines >= 0),
  taken integer not null default 0 check (taken >= 0),
  warned integer not null default 0 check (warned >= 0),
  repeated integer not null default 0 check (repeated >= 0),
  refused integer not null default 0 check (refused >= 0),
  effective_on date not null,
  recorded_at timestamptz not null,
  ready_at timestamptz,
  lines_removed_on date,
  unique (id, certifier_id),
  unique (certifier_id, sha256),
  check ((direction = 'out') = (kind in ('full', 'changes'))),
  check ((direction = 'in') = (sha256 is not null) and (direction = 'in') = (encoding is not null) and (direction = 'in') = (name is not null)),
  check (taken + repeated + refused <= lines and warned <= taken)
);
comment on table exam_vendor_files is 'retention: record';
comment on column exam_vendor_files.sha256 is 'Of the very bytes that were sent: the same file again is told so';
comment on column exam_vendor_files.ignored is 'Names of columns that were not read; what stood in them is not kept';
comment on column exam_vendor_files.warned is 'How many of the taken ones somebody should look at';
create index exam_vendor_files_list on exam_vendor_files (certifier_id, recorded_at desc, id);
create index exam_vendor_files_waiting on exam_vendor_files (recorded_at) where state = 'waiting';
create index exam_vendor_files_to_empty on exam_vendor_files (recorded_at) where lines_removed_on is null;

create table exam_vendor_lines (
  id uuid primary key,
  file_id uuid not null,
  certifier_id uuid not null,
  kind text not null check (kind in ('told', 'bookings', 'results')),
  number integer not null check (number > 0),
  state text not null check (state in ('told', 'waiting', 'taken', 'repeated', 'refused')),
  key text check (key <> '' and char_length(key) <= 120),
  cells jsonb not null,
  raw text check (char_length(raw) <= 500),
  request_id uuid,
  subject_id uuid,
  why text,
  facts jsonb not null default '{}',
  warnings jsonb not null default '[]',
  name_accepted boolean not null default false,
  asked_by uuid references people,
  recorded_at timestamptz not null,
  settled_at timestamptz,
  unique (file_id, number),
  foreign key (file_id, certifier_id) references exam_vendor_files (id, certifier_id),
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id),
  check ((kind = 'told') = (state = 'told') and (kind = 'told') = (asked_by is null)),
  check (kind <> 'told' or (request_id is not null and subject_id is not null)),
  check ((state = 'refused') = (why is not null) or (state = 'waiting' and raw is not null)),
  check ((state in ('taken', 'repeated', 'refused')) = (settled_at is not null))
);
comment on table exam_vendor_lines is 'retention: vendorLine';
comment on column exam_vendor_lines.cells is 'The columns that are known, as they were written; of what was told to the vendor, what it was told';
comment on column exam_vendor_lines.raw is 'A line that could not be taken apart, as it came';
comment on column exam_vendor_lines.key is 'The vendor''s own id of the line, or made from what it says: by it the same line is known again';
comment on column exam_vendor_lines.why is 'Why it was refused, as a code that has words in both languages';
comment on column exam_vendor_lines.name_accepted is 'A manager has said that it is the same person, under another name';
comment on column exam_vendor_lines.asked_by is 'Who sent it in, or last asked to take it: nobody does that for themself or for whom they know';
create index exam_vendor_lines_of_file on exam_vendor_lines (file_id, state, number);
create index exam_vendor_lines_known on exam_vendor_lines (certifier_id, kind, key) where state = 'taken';
create index exam_vendor_lines_told on exam_vendor_lines (certifier_id, request_id, recorded_at desc) where state = 'told';

-- What was booked at the vendor, as the vendor said it last.
create table exam_vendor_bookings (
  request_id uuid primary key,
  subject_id uuid not null,
  certifier_id uuid not null,
  state text not null check (state in ('booked', 'cancelled')),
  day date not null,
  time text check (time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place text check (place ~ '\S' and char_length(place) <= 200),
  said_at timestamptz not null,
  key text not null,
  recorded_at timestamptz not null,
  foreign key (request_id, subject_id, certifier_id) references exam_requests (id, subject_id, certifier_id),
  check (state = 'cancelled' or place is not null)
);
comment on table exam_vendor_bookings is 'retention: application';
comment on column exam_vendor_bookings.said_at is 'When the vendor wrote it down: of two lines the later one counts, whichever comes first';
create index exam_vendor_bookings_person on exam_vendor_bookings (subject_id);

-- ── Row-level security: managers, and never a line about themself or about someone whom they know ────────────────────────
alter table exam_vendor_files enable row level security;
grant select, insert, update (state) on exam_vendor_files to alongside_request;
grant select, update (state, lines, taken, warned, repeated, refused, ready_at, lines_removed_on) on exam_vendor_files to alongside_jobs;
create policy exam_vendor_files_read on exam_vendor_files for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager'));
create policy exam_vendor_files_added on exam_vendor_files for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid) and state = 'waiting');
create policy exam_vendor_files_again on exam_vendor_files for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager') and direction = 'in')
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager') and direction = 'in' and state = 'waiting');
create policy exam_vendor_files_jobs on exam_vendor_files to alongside_jobs using (true);

alter table exam_vendor_lines enable row level security;
grant select, insert (id, file_id, certifier_id, kind, number, state, key, cells, raw, why, facts, asked_by, recorded_at), update (state, why, settled_at, asked_by, name_accepted)
  on exam_vendor_lines to alongside_request;
grant select, insert, update (state, request_id, subject_id, why, facts, warnings, settled_at), delete on exam_vendor_lines to alongside_jobs;
create policy exam_vendor_lines_read on exam_vendor_lines for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager')
         and (subject_id is null
              or (subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
                  and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]))));
create policy exam_vendor_lines_sent on exam_vendor_lines for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and asked_by = (select nullif(current_setting('app.person', true), '')::uuid) and state = 'waiting');
create policy exam_vendor_lines_again on exam_vendor_lines for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (select current_setting('app.role', true) = 'programManager') and state = 'refused'
         and (subject_id is null
              or (subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
                  and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]))))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and asked_by = (select nullif(current_setting('app.person', true), '')::uuid) and state = 'waiting');
create policy exam_vendor_lines_jobs on exam_vendor_lines to alongside_jobs using (true);

alter table exam_vendor_bookings enable row level security;
grant select on exam_vendor_bookings to alongside_request;
grant select, insert, update (state, day, time, place, said_at, key, recorded_at) on exam_vendor_bookings to alongside_jobs;
create policy exam_vendor_bookings_own on exam_vendor_bookings for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy exam_vendor_bookings_read_by_staff on exam_vendor_bookings for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy exam_vendor_bookings_jobs on exam_vendor_bookings to alongside_jobs using (true);

-- The vendor needs what is granted, and the house writes its file: kinds and additional time, never a word of why.
grant select (granted_kinds, extra_time_percent) on exam_accommodations to alongside_jobs;

-- Whom somebody said they know: so that the house takes no line from whoever knows its person.
create function known_to(reviewer uuid, organisation uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select known_people(reviewer, organisation)
$$;
revoke execute on function known_to from public;
grant execute on function known_to to alongside_jobs;
