-- A person closes their own account. It stays closed, for everyone: whoever comes back makes a new one.
grant update (closed_at) on accounts to alongside_request;
create function refuse_reopening() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
    raise exception 'a closed account stays closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger accounts_stay_closed before update on accounts for each row execute function refuse_reopening();
