-- Who of the program looks at an application now, so that two specialists do not decide about the same one unawares.
-- Not history: a row says when somebody was last here, and goes soon after.
create table review_presence (
  application_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  person_id uuid not null references people,
  by_role text not null check (by_role in ('programSpecialist', 'programManager')),
  name text check (name <> '' and char_length(name) <= 500),
  since_at timestamptz not null,
  seen_at timestamptz not null,
  stays boolean not null,
  primary key (application_id, person_id),
  foreign key (application_id, subject_id, certifier_id) references applications (id, subject_id, certifier_id)
);
comment on table review_presence is 'retention: session';
comment on column review_presence.name is 'What to call them, as their session does: colleagues do not read the names of people';
comment on column review_presence.since_at is 'When they came, without having been away since';
comment on column review_presence.stays is 'Their page says from time to time that it is still open; without script it only says that it was opened';
create index review_presence_seen on review_presence (seen_at);
alter table review_presence enable row level security;
grant select, insert, update (by_role, name, since_at, seen_at, stays) on review_presence to alongside_request;
-- Applicants see staff by their role: nobody at work sees who looks at their own application, or at that of a person they know.
create policy review_presence_read_by_staff on review_presence for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- Everybody says this of themself alone, in the role that they have.
create policy review_presence_comes on review_presence for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and by_role = (select current_setting('app.role', true)));
create policy review_presence_stays on review_presence for update to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid))
  with check (by_role = (select current_setting('app.role', true)));
grant select (seen_at), delete on review_presence to alongside_jobs;
create policy review_presence_jobs on review_presence to alongside_jobs using (true);
