-- The orientation before applying: which part a person has read, in which version, and who passed the check at its end.

create table orientation_parts_done (
  person_id uuid not null references people,
  part text not null check (part ~ '^[a-z-]+$'),
  version text not null check (version ~ '^[0-9]+\.[0-9]+$'),
  effective_on date not null,
  recorded_at timestamptz not null,
  primary key (person_id, part, version)
);
comment on table orientation_parts_done is 'retention: account';
alter table orientation_parts_done enable row level security;
grant select, insert on orientation_parts_done to alongside_request;
create policy orientation_parts_done_own on orientation_parts_done to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger orientation_parts_done_append_only before update or delete on orientation_parts_done
  for each row execute function refuse_change();

-- Answers are not kept: only that all were right, and in which version of the questions.
create table orientation_checks_passed (
  person_id uuid not null references people,
  version text not null check (version ~ '^[0-9]+\.[0-9]+$'),
  effective_on date not null,
  recorded_at timestamptz not null,
  primary key (person_id, version)
);
comment on table orientation_checks_passed is 'retention: account';
alter table orientation_checks_passed enable row level security;
grant select, insert on orientation_checks_passed to alongside_request;
create policy orientation_checks_passed_own on orientation_checks_passed to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create trigger orientation_checks_passed_append_only before update or delete on orientation_checks_passed
  for each row execute function refuse_change();
