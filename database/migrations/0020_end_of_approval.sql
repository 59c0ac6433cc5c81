-- The end of an approval: found by its last day, for the clock's sweep and for the order of the queue ("ends soonest first").
create index applications_valid on applications (valid_through, id) where state = 'approved';
create index applications_by_validity on applications (certifier_id, state, valid_through, id) where sent_on is not null;
