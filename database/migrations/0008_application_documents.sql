-- Documents of applications: what shows who an applicant is and what they finished. The bytes are files; these rows say
-- whose they are and what for. And which reminders an application has had.
create table application_documents (
  id uuid primary key,
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  kind text not null check (kind in ('identity', 'education')),
  file_id uuid not null references files,
  name text not null,
  type text not null,
  bytes bigint not null,
  sha256 text not null,
  previews integer not null,
  submitted_in integer,
  added_at timestamptz not null,
  removed_at timestamptz,
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id)
);
comment on table application_documents is 'retention: application';
comment on column application_documents.submitted_in is 'The first submission that it was part of: from then on the program sees it, and it stays';
create index application_documents_application on application_documents (application_id);
create unique index application_documents_file on application_documents (application_id, file_id) where removed_at is null;
alter table application_documents enable row level security;
grant select, insert, update (kind, submitted_in, removed_at) on application_documents to alongside_request;
grant select on application_documents to alongside_jobs;
create policy application_documents_own on application_documents to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy application_documents_read_by_staff on application_documents for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]) and submitted_in is not null
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy application_documents_jobs on application_documents for select to alongside_jobs using (true);
create trigger application_documents_when_asked before insert or update on application_documents
  for each row execute function refuse_unasked_change();

-- Which reminders an application has had: each once for its last day, which moves when a cheque comes back.
create table application_reminders (
  application_id uuid not null references applications,
  days integer not null check (days > 0),
  due_on date not null,
  letter_written boolean not null,
  recorded_at timestamptz not null,
  primary key (application_id, due_on, days)
);
comment on table application_reminders is 'retention: application';
comment on column application_reminders.letter_written is 'False where a later one was due already: nobody gets two letters on one day';
alter table application_reminders enable row level security;
grant select, insert on application_reminders to alongside_jobs;
create policy application_reminders_jobs on application_reminders to alongside_jobs using (true);
