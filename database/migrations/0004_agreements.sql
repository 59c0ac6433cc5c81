-- What people agreed to in writing, each with the text that they saw. A signature is never changed or taken back here.

create table signed_agreements (
  id uuid primary key,
  person_id uuid not null references people,
  agreement text not null check (agreement ~ '^[a-z]+(-[a-z]+)*$'),
  version text not null check (version <> ''),
  language text not null check (language in ('en', 'es')),
  text_shown text not null,
  hash text not null,
  typed_name text not null check (typed_name <> ''),
  effective_on date not null,
  recorded_at timestamptz not null,
  -- The text that is kept is the one that was signed.
  check (hash = encode(sha256(convert_to(text_shown, 'UTF8')), 'hex'))
);
comment on table signed_agreements is 'retention: application';
comment on column signed_agreements.text_shown is 'The agreement as it was shown, as JSON text, letter by letter what the hash was made of';
create index signed_agreements_person on signed_agreements (person_id, agreement, recorded_at);
alter table signed_agreements enable row level security;
grant select, insert on signed_agreements to alongside_request;
-- Only for themself: staff see in the submission what an applicant had signed.
create policy signed_agreements_own on signed_agreements to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create trigger signed_agreements_append_only before update or delete on signed_agreements
  for each row execute function refuse_change();
