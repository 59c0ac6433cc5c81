-- Money: what is charged, what was paid, what was taken back, what is kept. All of it append-only; a balance is a view.
-- `about_id` is what a charge is about: an application for certification. Money knows it by id, reference and owner alone.

create table charges (
  id uuid primary key,
  kind text not null check (kind in ('application', 'exam', 'examRetake', 'renewal')),
  about_id uuid not null,
  about_reference text not null,
  attempt integer not null check (attempt > 0),
  person_id uuid not null references people,
  person_name text not null check (person_name <> ''),
  language text not null check (language in ('en', 'es')),
  certifier_id uuid not null references organisations,
  cents integer not null check (cents > 0),
  policy_date date not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  unique (kind, about_id, attempt),
  unique (id, person_id, certifier_id)
);
comment on table charges is 'retention: money';
comment on column charges.person_name is 'The legal name on that day: documents show it';
comment on column charges.policy_date is 'The day whose fee schedule was used';
create index charges_about on charges (about_id);
create index charges_person on charges (person_id);

create table vouchers (
  id uuid primary key,
  code text not null unique check (code ~ '^[2-9CDFGHJKMNPQRTVWXY]{4}-[2-9CDFGHJKMNPQRTVWXY]{4}-[2-9CDFGHJKMNPQRTVWXY]{4}$'),
  certifier_id uuid not null references organisations,
  program text not null check (program <> ''),
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['application', 'exam', 'examRetake', 'renewal']),
  cents integer not null check (cents > 0),
  for_email text,
  valid_from date not null,
  valid_through date not null,
  state text not null check (state in ('open', 'reserved', 'used', 'cancelled')),
  held_by uuid references people,
  held_for uuid,
  held_kind text,
  held_reference text,
  issued_by uuid not null references people,
  issued_on date not null,
  recorded_at timestamptz not null,
  check (valid_through >= valid_from),
  check (state <> 'open' or (held_by is null and held_for is null and held_kind is null and held_reference is null)),
  check (state not in ('reserved', 'used') or (held_by is not null and held_for is not null and held_kind = any (kinds)))
);
comment on table vouchers is 'retention: money';
comment on column vouchers.program is 'Who pays: a scholarship, a county, an employer';
comment on column vouchers.cents is 'Covers up to this much of one fee';
create unique index vouchers_reserved on vouchers (held_for, held_kind) where state = 'reserved';
create index vouchers_held on vouchers (held_by) where held_by is not null;
create index vouchers_list on vouchers (certifier_id, state, recorded_at desc, id);

create table voucher_history (
  id uuid primary key,
  voucher_id uuid not null references vouchers,
  certifier_id uuid not null references organisations,
  from_state text,
  step text not null,
  to_state text not null,
  by_person uuid not null references people,
  by_role text not null,
  about_reference text,
  why text,
  effective_on date not null,
  recorded_at timestamptz not null
);
comment on table voucher_history is 'retention: money';
create index voucher_history_voucher on voucher_history (voucher_id, recorded_at);

create table payments (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{3}-[2-9CDFGHJKMNPQRTVWXY]{2}$'),
  method text not null check (method in ('voucher', 'cheque')),
  person_id uuid not null references people,
  certifier_id uuid not null references organisations,
  cents integer not null check (cents > 0),
  cheque_number text,
  cheque_dated date,
  voucher_id uuid unique references vouchers,
  voucher_program text,
  effective_on date not null,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null,
  unique (id, person_id, certifier_id),
  unique (id, person_id, certifier_id, method),
  check ((method = 'cheque') = (cheque_number is not null) and (method = 'cheque') = (cheque_dated is not null)),
  check ((method = 'voucher') = (voucher_id is not null) and (method = 'voucher') = (voucher_program is not null))
);
comment on table payments is 'retention: money';
comment on column payments.reference is 'The number of the receipt';
create index payments_person on payments (person_id);

create table allocations (
  payment_id uuid not null,
  charge_id uuid not null,
  person_id uuid not null,
  certifier_id uuid not null,
  cents integer not null check (cents > 0),
  recorded_at timestamptz not null,
  primary key (payment_id, charge_id),
  foreign key (payment_id, person_id, certifier_id) references payments (id, person_id, certifier_id),
  foreign key (charge_id, person_id, certifier_id) references charges (id, person_id, certifier_id)
);
comment on table allocations is 'retention: money';
create index allocations_charge on allocations (charge_id);

-- A cheque that came back, or that was recorded by mistake. Once for each payment; vouchers do not come back.
create table payment_reversals (
  payment_id uuid primary key,
  person_id uuid not null,
  certifier_id uuid not null,
  method text not null default 'cheque' check (method in ('cheque')),
  kind text not null check (kind in ('returned', 'mistake')),
  why text not null check (why <> ''),
  by_person uuid not null references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  foreign key (payment_id, person_id, certifier_id, method) references payments (id, person_id, certifier_id, method)
);
comment on table payment_reversals is 'retention: money';

-- The end of a charge: what was paid of it is kept, and nothing more is due. Source: GUIDE, application revision requests, 3.
create table forfeitures (
  charge_id uuid not null,
  person_id uuid not null,
  certifier_id uuid not null,
  why text not null check (why in ('void', 'withdrawn')),
  cents integer not null check (cents >= 0),
  policy_date date not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  number integer not null default 1 check (number > 0),
  primary key (charge_id, number),
  foreign key (charge_id, person_id, certifier_id) references charges (id, person_id, certifier_id)
);
comment on table forfeitures is 'retention: money';
comment on column forfeitures.cents is 'Of what was paid until then, how much is kept';

-- An end that is lifted, because the payment had come in time: the charge goes on, and can end again.
create table forfeitures_lifted (
  charge_id uuid not null,
  number integer not null,
  person_id uuid not null,
  certifier_id uuid not null,
  lifted_by uuid not null references people,
  effective_on date not null,
  recorded_at timestamptz not null,
  primary key (charge_id, number),
  foreign key (charge_id, number) references forfeitures (charge_id, number),
  foreign key (charge_id, person_id, certifier_id) references charges (id, person_id, certifier_id)
);
comment on table forfeitures_lifted is 'retention: money';

-- Asked as whoever asks: a balance shows nothing that its charges would not.
create view charge_balances with (security_invoker = true) as
  select c.id as charge_id, c.about_id, c.person_id, c.certifier_id, c.kind, c.attempt, c.cents, p.cents as paid,
         case when f.charge_id is null then c.cents - p.cents else 0 end as due,
         f.why as ended, case when f.charge_id is not null then least(f.cents, p.cents) end as forfeited,
         case when f.charge_id is null then 0 else greatest(p.cents - f.cents, 0) end as to_return
    from charges c
    cross join lateral (
      select coalesce(sum(a.cents), 0)::integer as cents from allocations a
       where a.charge_id = c.id and not exists (select from payment_reversals r where r.payment_id = a.payment_id)
    ) p
    left join lateral (
      select x.charge_id, x.why, x.cents from forfeitures x
       where x.charge_id = c.id
         and not exists (select from forfeitures_lifted l where l.charge_id = x.charge_id and l.number = x.number)
       order by x.number desc limit 1
    ) f on true;

-- ── What can never be, whoever writes it ────────────────────────────────────────────────────────────────────────
create trigger charges_append_only before update or delete on charges for each row execute function refuse_change();
create trigger payments_append_only before update or delete on payments for each row execute function refuse_change();
create trigger allocations_append_only before update or delete on allocations for each row execute function refuse_change();
create trigger payment_reversals_append_only before update or delete on payment_reversals for each row execute function refuse_change();
create trigger forfeitures_append_only before update or delete on forfeitures for each row execute function refuse_change();
create trigger forfeitures_lifted_append_only before update or delete on forfeitures_lifted for each row execute function refuse_change();
create trigger voucher_history_append_only before update or delete on voucher_history for each row execute function refuse_change();

-- A payment by voucher needs the person's own voucher, used, of this program, that covers it.
create function refuse_without_voucher() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.method = 'voucher' and not exists (
    select from vouchers where id = new.voucher_id and state = 'used' and held_by = new.person_id
      and certifier_id = new.certifier_id and cents >= new.cents)
  then
    raise exception 'there is no such voucher' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger payments_by_voucher before insert on payments for each row execute function refuse_without_voucher();

-- No payment gives more than it has, no charge takes more than is due. The charge is held, so that two cannot pay it at once.
create function refuse_too_much() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  still_due integer;
  still_free integer;
begin
  perform from charges where id = new.charge_id for update;
  perform from payments where id = new.payment_id for update;
  select due into still_due from charge_balances where charge_id = new.charge_id;
  select p.cents - coalesce((select sum(a.cents) from allocations a where a.payment_id = p.id), 0) into still_free
    from payments p where p.id = new.payment_id;
  if new.cents > still_due or new.cents > still_free
     or exists (select from payment_reversals where payment_id = new.payment_id)
  then
    raise exception 'nothing can be paid twice' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger allocations_within before insert on allocations for each row execute function refuse_too_much();

-- Only what was paid can be kept.
create function refuse_to_keep_more() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from charges where id = new.charge_id for update;
  if (select ended from charge_balances where charge_id = new.charge_id) is not null then
    raise exception 'this charge has ended' using errcode = 'restrict_violation';
  end if;
  if new.cents > (select paid from charge_balances where charge_id = new.charge_id) then
    raise exception 'only what was paid can be kept' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger forfeitures_within before insert on forfeitures for each row execute function refuse_to_keep_more();

-- ── Vouchers for people: nobody can list them; who knows a code finds that one, and holds it for themself ───────
-- Says of a held voucher only whether it is the asker's own. The row is held until the transaction ends.
create function voucher_of_code(asked text)
returns table (id uuid, certifier_id uuid, program text, kinds text[], cents integer, valid_from date, valid_through date,
               state text, for_me boolean, held_by_me boolean, held_for uuid, held_kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
begin
  return query
    select v.id, v.certifier_id, v.program, v.kinds, v.cents, v.valid_from, v.valid_through, v.state,
           v.for_email is null or exists (
             select from accounts a where a.person_id = me and a.closed_at is null and lower(a.email) = lower(v.for_email)),
           v.held_by is not null and v.held_by = me,
           case when v.held_by = me then v.held_for end, case when v.held_by = me then v.held_kind end
      from vouchers v where v.code = asked for update;
end $$;

-- The three steps a person takes with a voucher, for themself only, each with its row of history. False when it is not there to take.
create function step_of_voucher(
  the_voucher uuid, the_step text, for_about uuid, for_kind text, for_reference text, on_day date, at timestamptz, history_id uuid
) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  moved vouchers;
  before text := case the_step when 'reserve' then 'open' else 'reserved' end;
begin
  if me is null or current_setting('app.organisation', true) <> '' then
    return false;
  end if;
  if the_step = 'reserve' then
    update vouchers v set state = 'reserved', held_by = me, held_for = for_about, held_kind = for_kind, held_reference = for_reference
     where v.id = the_voucher and v.state = 'open' and (v.for_email is null or exists (
             select from accounts a where a.person_id = me and a.closed_at is null and lower(a.email) = lower(v.for_email)))
     returning * into moved;
  elsif the_step = 'release' then
    update vouchers v set state = 'open', held_by = null, held_for = null, held_kind = null, held_reference = null
     where v.id = the_voucher and v.state = 'reserved' and v.held_by = me returning * into moved;
  elsif the_step = 'use' then
    update vouchers v set state = 'used'
     where v.id = the_voucher and v.state = 'reserved' and v.held_by = me returning * into moved;
  end if;
  if moved.id is null then
    return false;
  end if;
  insert into voucher_history (id, voucher_id, certifier_id, from_state, step, to_state, by_person, by_role, about_reference, effective_on, recorded_at)
  values (history_id, moved.id, moved.certifier_id, before, the_step, moved.state, me, 'person', for_reference, on_day, at);
  return true;
end $$;
revoke execute on function voucher_of_code, step_of_voucher from public;
grant execute on function voucher_of_code, step_of_voucher to alongside_request;

-- What a person had set aside is free again when their account is closed: the house does it in their stead.
create function free_vouchers(the_about uuid, on_day date, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held vouchers;
begin
  for held in select * from vouchers where held_for = the_about and state = 'reserved' for update loop
    update vouchers set state = 'open', held_by = null, held_for = null, held_kind = null, held_reference = null where id = held.id;
    insert into voucher_history (id, voucher_id, certifier_id, from_state, step, to_state, by_person, by_role, about_reference, effective_on,
                                 recorded_at)
    values (gen_random_uuid(), held.id, held.certifier_id, 'reserved', 'release', 'open', held.held_by, 'person', held.held_reference, on_day, at);
  end loop;
end $$;
revoke execute on function free_vouchers from public;
grant execute on function free_vouchers to alongside_jobs;

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
alter table charges enable row level security;
grant select, insert on charges to alongside_request;
grant select on charges to alongside_jobs;
create policy charges_own on charges to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy charges_read_by_staff on charges for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy charges_jobs on charges for select to alongside_jobs using (true);

-- Nobody pays their own fee with words: for themself a person pays by voucher, and staff record the cheques of others.
alter table payments enable row level security;
grant select, insert on payments to alongside_request;
grant select on payments to alongside_jobs;
create policy payments_own on payments to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
              and (select current_setting('app.organisation', true) = '') and method = 'voucher'
              and recorded_by = (select nullif(current_setting('app.person', true), '')::uuid));
create policy payments_staff on payments to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')) and method = 'cheque'
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and recorded_by = (select nullif(current_setting('app.person', true), '')::uuid));
create policy payments_jobs on payments for select to alongside_jobs using (true);

alter table allocations enable row level security;
grant select, insert on allocations to alongside_request;
grant select on allocations to alongside_jobs;
create policy allocations_own on allocations to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy allocations_staff on allocations to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and (select current_setting('app.role', true) in ('programSpecialist', 'programManager'))
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid));
create policy allocations_jobs on allocations for select to alongside_jobs using (true);

alter table payment_reversals enable row level security;
grant select, insert on payment_reversals to alongside_request;
grant select on payment_reversals to alongside_jobs;
create policy payment_reversals_own on payment_reversals for select to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy payment_reversals_staff on payment_reversals to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
              and (select current_setting('app.role', true) in ('programSpecialist', 'programManager'))
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy payment_reversals_jobs on payment_reversals for select to alongside_jobs using (true);

-- Whoever finds that the time has run out writes it: the person, staff, or the clock.
alter table forfeitures enable row level security;
grant select, insert on forfeitures to alongside_request, alongside_jobs;
create policy forfeitures_own on forfeitures to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy forfeitures_staff on forfeitures to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
create policy forfeitures_jobs on forfeitures to alongside_jobs using (true);

alter table forfeitures_lifted enable row level security;
grant select, insert on forfeitures_lifted to alongside_request;
grant select on forfeitures_lifted to alongside_jobs;
create policy forfeitures_lifted_own on forfeitures_lifted for select to alongside_request
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy forfeitures_lifted_read_by_staff on forfeitures_lifted for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) in ('programSpecialist', 'programManager')));
-- A manager lifts it, and nobody their own.
create policy forfeitures_lifted_by_manager on forfeitures_lifted for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and person_id <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager')
              and person_id <> (select nullif(current_setting('app.person', true), '')::uuid)
              and lifted_by = (select nullif(current_setting('app.person', true), '')::uuid));
create policy forfeitures_lifted_jobs on forfeitures_lifted for select to alongside_jobs using (true);

alter table vouchers enable row level security;
grant select, insert, update (state) on vouchers to alongside_request;
create policy vouchers_held on vouchers for select to alongside_request
  using (held_by = (select nullif(current_setting('app.person', true), '')::uuid)
         and (select current_setting('app.organisation', true) = ''));
create policy vouchers_managed on vouchers for select to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (held_by is null or held_by <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]))
         and (select current_setting('app.role', true) = 'programManager'));
create policy vouchers_issued on vouchers for insert to alongside_request
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager')
              and issued_by = (select nullif(current_setting('app.person', true), '')::uuid) and state = 'open');
-- A voucher that was used or cancelled stays so.
create policy vouchers_cancelled on vouchers for update to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and (held_by is null or held_by <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[]))
         and (select current_setting('app.role', true) = 'programManager') and state in ('open', 'reserved'))
  with check (state = 'cancelled');

alter table voucher_history enable row level security;
grant select, insert on voucher_history to alongside_request;
create policy voucher_history_managed on voucher_history to alongside_request
  using (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
         and by_person <> all ((select nullif(current_setting('app.hidden', true), '')::uuid[])::uuid[])
         and (select current_setting('app.role', true) = 'programManager'))
  with check (certifier_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
              and (select current_setting('app.role', true) = 'programManager') and by_role = 'manager'
              and by_person = (select nullif(current_setting('app.person', true), '')::uuid));

grant select on charge_balances to alongside_request, alongside_jobs;
