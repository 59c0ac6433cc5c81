-- What people carry of a certificate: paper, and a credential that others check without us. The keys that sign, the lists that say
-- which credentials must not be accepted now, and when paper was made. See docs/decisions/0045-paper-and-credentials.md.

-- Of a key that signs no more the public half stays, so that what it signed can be checked; its private half is gone.
create table signing_keys (
  kid text primary key check (kid ~ '^[0-9a-z]{16}$'),
  public_jwk jsonb not null check (not public_jwk ?| array['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']),
  sealed_private text,
  made_by uuid references people,
  why text check (why ~ '\S' and char_length(why) <= 500),
  active_from timestamptz not null,
  retired_at timestamptz,
  distrusted_at timestamptz,
  distrusted_by uuid references people,
  distrusted_why text check (distrusted_why ~ '\S' and char_length(distrusted_why) <= 500),
  check (num_nulls(distrusted_at, distrusted_by, distrusted_why) in (0, 3)),
  check (distrusted_at is null or retired_at is not null),
  check ((retired_at is null) = (sealed_private is not null)),
  check ((made_by is null) = (why is null))
);
comment on table signing_keys is 'retention: reference';
comment on column signing_keys.sealed_private is 'The private half, encrypted; erased when the key is retired';
comment on column signing_keys.distrusted_at is 'Since when nothing that it signed is believed, whenever that was: somebody else may have it';
comment on column signing_keys.made_by is 'None for the first one, which the house makes itself';
create unique index signing_keys_active on signing_keys ((true)) where retired_at is null;

-- What is changed of a key is that it signs no more, once; and that it is no longer believed, once.
create function refuse_other_key_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  steps constant text[] := array['retired_at', 'sealed_private', 'distrusted_at', 'distrusted_by', 'distrusted_why'];
begin
  if tg_op = 'UPDATE' and new.retired_at is not null and to_jsonb(new) - steps = to_jsonb(old) - steps
     and (old.retired_at is null or (old.retired_at = new.retired_at and old.distrusted_at is null and new.distrusted_at is not null))
  then return new; end if;
  raise exception 'a key only retires' using errcode = 'restrict_violation';
end $$;
create trigger signing_keys_retire before update or delete on signing_keys for each row execute function refuse_other_key_step();

-- Bitstring Status List (W3C): 131,072 places, of which each credential has one by chance. A bit that is set says that the
-- credential must not be accepted now; why that is so stands in the registry. The lists are public and name nobody.
create table status_lists (
  number integer primary key check (number > 0),
  bits bytea not null check (length(bits) = 16384),
  changed_at timestamptz not null
);
comment on table status_lists is 'retention: registry';

create table credentials (
  id uuid primary key,
  certificate_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  name_id uuid not null unique references certificate_names,
  list integer not null references status_lists,
  list_index integer not null check (list_index between 0 and 131071),
  valid_from date not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_why text check (superseded_why in ('name')),
  unique (list, list_index),
  foreign key (certificate_id, subject_id, certifier_id) references certificates (id, subject_id, certifier_id),
  check ((superseded_at is null) = (superseded_why is null))
);
comment on table credentials is 'retention: certificate';
comment on column credentials.id is 'Its public id; by chance, so that it tells nothing';
comment on column credentials.name_id is 'The name that it carries; another legal name makes another credential';
comment on column credentials.superseded_at is 'Since when another one stands in its place';
create unique index credentials_current on credentials (certificate_id) where superseded_at is null;

-- ── Status: written by the database in the same transaction as what it follows from ─────────────────────────────────
-- The first place of a list is the left-most bit of its first byte (Bitstring Status List 1.0, encodedList); set_bit counts
-- from the right within a byte.
create function set_status(of_list integer, place integer, stopped boolean) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update status_lists set bits = set_bit(bits, (place / 8) * 8 + 7 - place % 8, stopped::integer), changed_at = clock_timestamp()
   where number = of_list and get_bit(bits, (place / 8) * 8 + 7 - place % 8) <> stopped::integer
$$;

-- A place by chance that cannot be guessed from others: 17 bits of a random uuid.
create function place_by_chance() returns integer language sql volatile set search_path = public, pg_temp as $$
  select ('x' || left(replace(gen_random_uuid()::text, '-', ''), 5))::bit(20)::integer % 131072
$$;

-- A certificate got its first name, or another one: a new credential, in place of the one before. When twenty places by chance
-- are taken the list is nearly full, and the next one begins.
create function make_credential() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  certificate certificates%rowtype;
  replaced credentials%rowtype;
  in_list integer := coalesce((select max(number) from status_lists), 0);
  place integer;
begin
  select * into strict certificate from certificates where id = new.certificate_id;
  update credentials set superseded_at = new.recorded_at, superseded_why = 'name'
   where certificate_id = new.certificate_id and superseded_at is null returning * into replaced;
  if found then perform set_status(replaced.list, replaced.list_index, true); end if;
  for attempt in 1 .. 21 loop
    if in_list = 0 or attempt = 21 then
      in_list := in_list + 1;
      insert into status_lists (number, bits, changed_at) values (in_list, decode(repeat('00', 16384), 'hex'), clock_timestamp())
      on conflict (number) do nothing;
    end if;
    place := place_by_chance();
    insert into credentials (id, certificate_id, subject_id, certifier_id, name_id, list, list_index, valid_from, recorded_at)
    values (gen_random_uuid(), certificate.id, certificate.subject_id, certificate.certifier_id, new.id, in_list, place,
            greatest(certificate.issued_on, new.starts_on), new.recorded_at)
    on conflict (list, list_index) do nothing;
    exit when found;
  end loop;
  if certificate.state in ('suspended', 'revoked') then perform set_status(in_list, place, true); end if;
  return null;
end $$;
create trigger certificate_names_credential after insert on certificate_names for each row execute function make_credential();

-- Suspended, revoked, given back: the credential that stands says so at once. What was superseded stays stopped.
create function follow_certificate() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_status(c.list, c.list_index, new.state in ('suspended', 'revoked'))
     from credentials c where c.certificate_id = new.id and c.superseded_at is null;
  return null;
end $$;
create trigger certificates_credential after update of state on certificates
  for each row when (old.state is distinct from new.state) execute function follow_certificate();

-- What anyone may learn who holds a credential, by its id: how its certificate stands, and whether another one stands in its place.
create function credential_standing(credential uuid) returns table (number text, state text, since_on date, valid_through date, renewable_through date, superseded_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.number, c.state, c.since_on, c.valid_through, c.renewable_through, k.superseded_at
    from credentials k join certificates c on c.id = k.certificate_id where k.id = credential
$$;
revoke execute on function set_status, place_by_chance, make_credential, follow_certificate, credential_standing from public;
grant execute on function credential_standing to alongside_request, alongside_sign_in;

-- ── Paper: when something was made, for whom; and many at once, for staff ───────────────────────────────────────────
create table paper_batches (
  id uuid primary key,
  certifier_id uuid not null references organisations,
  by_person uuid not null references people,
  from_on date not null,
  through_on date not null,
  language text not null check (language in ('en', 'es', 'theirs')),
  certificate_ids uuid[] not null check (cardinality(certificate_ids) > 0),
  state text not null check (state in ('waiting', 'ready', 'gone')),
  done integer not null default 0,
  left_out integer not null default 0,
  bytes bigint,
  effective_on date not null,
  recorded_at timestamptz not null,
  ready_at timestamptz,
  check (through_on >= from_on),
  check (done + left_out <= cardinality(certificate_ids)),
  check ((state = 'waiting') = (ready_at is null) and (ready_at is null) = (bytes is null))
);
comment on table paper_batches is 'retention: session';
comment on column paper_batches.certificate_ids is 'Those that whoever asked might see when they asked; a state that changed meanwhile leaves one out';
create index paper_batches_person on paper_batches (by_person, recorded_at desc);

create table certificate_papers (
  id uuid primary key,
  certificate_id uuid not null,
  subject_id uuid not null,
  certifier_id uuid not null,
  kind text not null check (kind in ('paper', 'card', 'credential')),
  language text not null check (language in ('en', 'es')),
  by_role text not null check (by_role in ('self', 'programSpecialist', 'programManager', 'house')),
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (certificate_id, subject_id, certifier_id) references certificates (id, subject_id, certifier_id)
);
comment on table certificate_papers is 'retention: certificate';
comment on column certificate_papers.by_role is 'Who had it made; the house, for one of many that staff asked for';
create index certificate_papers_certificate on certificate_papers (certificate_id, recorded_at desc, id);
create trigger certificate_papers_append_only before update or delete on certificate_papers for each row execute function refuse_change();

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
-- Public halves of keys are public; private ones are read by the jobs alone.
alter table signing_keys enable row level security;
grant select (kid, public_jwk, made_by, why, active_from, retired_at, distrusted_at, distrusted_by, distrusted_why), insert,
      update (retired_at, sealed_private, distrusted_at, distrusted_by, distrusted_why) on signing_keys to alongside_request;
grant select (kid, public_jwk, active_from, retired_at, distrusted_at) on signing_keys to alongside_sign_in;
grant select, insert on signing_keys to alongside_jobs;
create policy signing_keys_read on signing_keys for select to alongside_request using (true);
create policy signing_keys_public on signing_keys for select to alongside_sign_in using (true);
create policy signing_keys_jobs on signing_keys for select to alongside_jobs using (true);
create policy signing_keys_first on signing_keys for insert to alongside_jobs with check (made_by is null);
create policy signing_keys_made on signing_keys for insert to alongside_request
  with check (made_by = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.role', true) = 'operator'));
create policy signing_keys_retired on signing_keys for update to alongside_request
  using ((select current_setting('app.role', true) = 'operator'))
  with check (distrusted_by is null or distrusted_by = (select nullif(current_setting('app.person', true), '')::uuid));

alter table status_lists enable row level security;
grant select on status_lists to alongside_request, alongside_sign_in, alongside_jobs;
create policy status_lists_read on status_lists for select to alongside_request using (true);
create policy status_lists_public on status_lists for select to alongside_sign_in using (true);
create policy status_lists_jobs on status_lists for select to alongside_jobs using (true);

alter table credentials enable row level security;
grant select on credentials to alongside_request, alongside_jobs;
create policy credentials_own on credentials for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy credentials_read_by_staff on credentials for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy credentials_jobs on credentials for select to alongside_jobs using (true);

-- Many papers belong to whoever asked for them.
alter table paper_batches enable row level security;
grant select, insert on paper_batches to alongside_request;
grant select, update (state, done, left_out, bytes, ready_at), delete on paper_batches to alongside_jobs;
create policy paper_batches_own on paper_batches for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy paper_batches_asked on paper_batches for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid)
              and state = 'waiting'
              and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy paper_batches_jobs on paper_batches to alongside_jobs using (true);

alter table certificate_papers enable row level security;
grant select, insert on certificate_papers to alongside_request;
grant select, insert on certificate_papers to alongside_jobs;
create policy certificate_papers_own on certificate_papers for select to alongside_request
  using (subject_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy certificate_papers_read_by_staff on certificate_papers for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
         and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy certificate_papers_made_for_oneself on certificate_papers for insert to alongside_request
  with check (subject_id = (select nullif(current_setting('app.person', true), '')::uuid) and by_role = 'self'
              and (select current_setting('app.organisation', true) = ''));
create policy certificate_papers_made_by_staff on certificate_papers for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and subject_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and subject_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and by_role = (select current_setting('app.role', true)));
create policy certificate_papers_jobs_read on certificate_papers for select to alongside_jobs using (true);
create policy certificate_papers_jobs on certificate_papers for insert to alongside_jobs with check (by_role = 'house');
