-- Files that people add: an ID, a diploma, evidence of a name. The bytes lie in the file store under the row's id (previews
-- under `<id>-1`, `<id>-2`, …); they are written and synced before their row is. Staff do not read this table: a room that
-- shows a file to staff keeps its own row about it.
create table files (
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('identity', 'education', 'nameEvidence', 'training', 'accommodation')),
  name text not null check (name <> '' and length(name) <= 200),
  type text not null check (type in ('image/jpeg', 'application/pdf')),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_sha256 text not null check (received_sha256 ~ '^[0-9a-f]{64}$'),
  width integer,
  height integer,
  pages integer,
  previews integer not null check (previews between 0 and 3),
  recorded_at timestamptz not null,
  removed_at timestamptz,
  bytes_removed_at timestamptz,
  check (bytes_removed_at is null or removed_at is not null)
);
comment on table files is 'retention: application';
comment on column files.kind is 'Each kind names the retention class of its bytes in src/platform/file-kinds.ts';
comment on column files.sha256 is 'Of what is kept; received_sha256: of what arrived, before a photo was written anew';
create index files_person on files (person_id, recorded_at);
create index files_to_remove on files (removed_at) where removed_at is not null and bytes_removed_at is null;
alter table files enable row level security;
grant select, insert, update (removed_at) on files to alongside_request;
grant select (id, previews, removed_at, bytes_removed_at), update (bytes_removed_at) on files to alongside_jobs;
create policy files_own on files to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy files_jobs on files to alongside_jobs using (true);
