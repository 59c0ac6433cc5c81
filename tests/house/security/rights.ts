/** What each database role may do in each table, and in which columns alone: what its work needs, and nothing else. */
export const rights: Readonly<Record<string, { readonly pages?: string; readonly signingIn?: string; readonly jobs?: string }>> = {
  access_reviews: { pages: 'insert, select' },
  accounts: {
    pages: 'select(closed_at created_at email email_confirmed_at id language person_id), update(closed_at language)',
    signingIn: 'insert, select, update',
    jobs: 'select(closed_at created_at email email_confirmed_at id language person_id)',
  },
  allocations: { pages: 'insert, select', jobs: 'select' },
  application_documents: { pages: 'insert, select, update(kind removed_at submitted_in)', jobs: 'select' },
  application_reminders: { jobs: 'insert, select' },
  application_answers: { pages: 'insert, select, update' },
  application_history: { pages: 'insert, select', jobs: 'insert' },
  applications: {
    pages: 'insert, select, update(answer_due_on assigned_to corrections_asked decided_on ended_on held_until policy_date sent_name sent_on state valid_through)',
    jobs: 'select, update(answer_due_on corrections_asked decided_on ended_on held_until policy_date state valid_through)',
  },
  assessment_answers: { pages: 'select', jobs: 'delete, select' },
  assessment_history: { pages: 'insert, select', jobs: 'delete, insert, select' },
  assessment_items: { pages: 'select, update(answered_at choice flagged revision)', jobs: 'delete, insert, select' },
  assessment_scores: { pages: 'select', jobs: 'delete, insert, select' },
  assessments: {
    pages: 'select, update(device_hash ended_at ends_at extended_minutes seen_at state)',
    jobs: 'delete, insert, select, update(break_used_seconds correct counted device_hash ended_at ends_at extended_minutes passed paused_at seen_at state)',
  },
  assignments: { pages: 'insert, select', jobs: 'insert' },
  audit: { pages: 'insert, select', signingIn: 'insert', jobs: 'insert' },
  bank_item_history: { pages: 'insert, select' },
  bank_items: {
    pages: 'insert(bank_id certifier_id competency content_hash id identifier item_id key_mark recorded_at sealed sealed_key state version), select(bank_id certifier_id competency content_hash id identifier item_id key_mark recorded_at state version), update(state)',
    jobs: 'select',
  },
  calendar_events: { pages: 'insert, select, update(cancelled changed_at sequence told)' },
  calendar_subscriptions: {
    pages: 'delete, insert, select(fetched_at full_words id made_at name person_id), update(fetched_at full_words token_hash)',
  },
  certificate_history: { pages: 'insert, select', jobs: 'insert, select' },
  certificate_names: { pages: 'select', jobs: 'insert, select' },
  certificate_papers: { pages: 'insert, select', jobs: 'insert, select' },
  certificates: { pages: 'select, update(since_on state)', jobs: 'insert, select, update(annulled since_on state)' },
  charge_balances: { pages: 'select', jobs: 'select' },
  charges: { pages: 'insert, select', jobs: 'select' },
  conflict_endings: { pages: 'insert, select' },
  conflicts_of_interest: { pages: 'insert, select' },
  credentials: { pages: 'select', jobs: 'select' },
  demonstration_mail: { jobs: 'delete, insert, select' },
  exports: { pages: 'insert, select' },
  exam_day_agreements: { pages: 'insert, select' },
  exam_day_history: { pages: 'insert, select', jobs: 'insert' },
  exam_days: {
    pages: 'select, update(admitted_at given_minutes here_at id_kind name_match state)',
    jobs: 'insert, select, update(assessment_id demonstration extra_time_percent family_names given_names kinds measures on_screen result_problem settled started_at started_percent state)',
  },
  exam_incidents: { pages: 'insert, select' },
  exam_meetings: { pages: 'insert, select, update(address note_en note_es recorded_at revision)' },
  exam_registrations: {
    pages: 'insert(booked_on certifier_id from_waiting id language moved_from policy_date recorded_at request_id sequence sitting_id state subject_id), select, update(sequence state)',
    jobs: 'select, update(reminded sequence state)',
  },
  exam_seat_history: { pages: 'insert, select', jobs: 'insert' },
  exam_sites: {
    pages: 'insert, select, update(access_en access_es active_until city county expect_en expect_es getting_there_en getting_there_es latitude longitude name street zip)',
    signingIn: 'select', jobs: 'select',
  },
  exam_sitting_history: { pages: 'insert, select' },
  exam_sittings: {
    pages: 'insert(certifier_id id languages minutes recorded_at seats site_id starts_at starts_on state), select, update(cancelled_by cancelled_on cancelled_why_en cancelled_why_es state)',
    signingIn: 'select', jobs: 'select',
  },
  exam_vendor_bookings: { pages: 'select', jobs: 'insert, select, update(day key place recorded_at said_at state time)' },
  exam_vendor_files: { pages: 'insert, select, update(state)', jobs: 'select, update(lines lines_removed_on ready_at refused repeated state taken warned)' },
  exam_vendor_lines: {
    pages: 'insert(asked_by cells certifier_id facts file_id id key kind number raw recorded_at state why), select, update(asked_by name_accepted settled_at state why)',
    jobs: 'delete, insert, select, update(facts request_id settled_at state subject_id warnings why)',
  },
  exam_waiting: {
    pages: 'insert(certifier_id id language policy_date recorded_at request_id since_at sitting_id state subject_id), select, update(state)',
    jobs: 'select, update(offered_at offered_until state)',
  },
  exam_waiting_history: { pages: 'insert, select', jobs: 'insert' },
  files: {
    pages: 'insert, select, update(removed_at)', jobs: 'select(bytes_removed_at id previews removed_at), update(bytes_removed_at)',
  },
  forfeitures: { pages: 'insert, select', jobs: 'insert, select' },
  forfeitures_lifted: { pages: 'insert, select', jobs: 'select' },
  form_results: { pages: 'insert, select', signingIn: 'insert, select', jobs: 'delete, select' },
  item_bank_history: { pages: 'insert, select' },
  item_banks: { pages: 'insert(certifier_id id name recorded_at state), select, update(state)', jobs: 'select' },
  item_exports: { pages: 'insert, select' },
  item_imports: { pages: 'insert, select' },
  invitations: {
    pages: 'insert(by_role email expires_at id invited_at invited_by language organisation_id role sealed_link sent_at token_hash), select(accepted_at accepted_by by_role email expires_at id invited_at invited_by kept_by language organisation_id role sent_at taken_back_at taken_back_by), update(expires_at sealed_link sent_at taken_back_at taken_back_by token_hash)',
    signingIn: 'select, update(accepted_at accepted_by)',
    jobs: 'insert, select, update(sealed_link taken_back_at)',
  },
  jurisdictions: { pages: 'select', signingIn: 'select', jobs: 'select' },
  kept_forms: { pages: 'delete, select', signingIn: 'delete, insert, select(address id person_id recorded_at)', jobs: 'delete, select' },
  legal_clock: { pages: 'select', signingIn: 'select', jobs: 'select' },
  item_responses: {
    pages: 'select(bank_id certifier_id choice competency correct form_correct form_counted item_id item_version kind language)', jobs: 'insert, select',
  },
  letter_history: { pages: 'insert, select' },
  memberships: {
    pages: 'insert(id organisation_id person_id role starts_at), select, update(ends_at)',
    signingIn: 'insert(id organisation_id person_id role starts_at), select', jobs: 'select',
  },
  messages: {
    pages: 'select(about_id about_kind application_id bounced_why certifier_id copy_of effective_on first_written_on html_body id language letter letter_version person_id read_at sent_at state subject text_body to_email undelivered_at written_at), update(read_at)',
    signingIn: 'insert',
    jobs: 'insert, select, update',
  },
  name_change_evidence: { pages: 'insert, select' },
  name_change_history: { pages: 'insert, select' },
  name_changes: {
    pages: 'insert, select, update(decided_on note reason starts_on state)', jobs: 'select(certifier_id id person_id)',
  },
  names: { pages: 'insert, select, update(ends_on)', signingIn: 'insert, select', jobs: 'select' },
  news: { pages: 'insert', jobs: 'insert, select' },
  orientation_checks_passed: { pages: 'insert, select' },
  orientation_parts_done: { pages: 'insert, select' },
  organisations: { pages: 'select', signingIn: 'select', jobs: 'select' },
  paper_batches: { pages: 'insert, select', jobs: 'delete, select, update(bytes done left_out ready_at state)' },
  paper_letters: { pages: 'select, update(posted_by posted_on state)', jobs: 'insert, select' },
  payment_reversals: { pages: 'insert, select', jobs: 'select' },
  payments: { pages: 'insert, select', jobs: 'select' },
  people: { pages: 'select, update(born_on phone)', signingIn: 'insert, select(created_at id)', jobs: 'select' },
  postal_addresses: { pages: 'insert, select, update', jobs: 'select' },
  policy_overrides: { pages: 'insert, select', jobs: 'select' },
  policy_takebacks: { pages: 'insert, select', jobs: 'select' },
  policy_verifications: { pages: 'insert, select', jobs: 'select' },
  question_history: { pages: 'insert, select', jobs: 'insert' },
  question_messages: { pages: 'insert, select' },
  question_threads: {
    pages: 'insert, select, update(active_at active_on called language message_count owner_id state waiting_on)',
    jobs: 'select(application_id certifier_id id person_id)',
  },
  provider_approval_changes: { pages: 'insert, select', signingIn: 'select', jobs: 'select' },
  provider_approvals: { pages: 'insert, select', signingIn: 'select', jobs: 'select' },
  provider_history: { pages: 'insert, select' },
  rate_limits: { jobs: 'delete, select' },
  reactions_done: { jobs: 'insert, select' },
  role_history: { pages: 'insert, select', signingIn: 'insert' },
  saved_views: { pages: 'delete, insert, select, update(name)' },
  registry_entries: { pages: 'select', signingIn: 'select', jobs: 'select' },
  review_decisions: { pages: 'insert, select, update(ended_at ended_by state)', jobs: 'select, update(ended_at state)' },
  review_presence: { pages: 'insert, select, update(by_role name seen_at since_at stays)', jobs: 'delete, select(seen_at)' },
  sessions: {
    pages: 'select(account_id device ended_at ends_at id last_seen_at person_id started_at), update(ended_at)',
    signingIn: 'insert, select, update',
    jobs: 'delete, select(ends_at id)',
  },
  signing_keys: {
    pages: 'insert, select(active_from distrusted_at distrusted_by distrusted_why kid made_by public_jwk retired_at why), update(distrusted_at distrusted_by distrusted_why retired_at sealed_private)',
    signingIn: 'select(active_from distrusted_at kid public_jwk retired_at)', jobs: 'insert, select',
  },
  status_lists: { pages: 'select', signingIn: 'select', jobs: 'select' },
  signed_agreements: { pages: 'insert, select' },
  sign_in_links: { signingIn: 'insert, select, update', jobs: 'delete, select(expires_at id)' },
  submissions: { pages: 'insert, select', jobs: 'select' },
  sweep_runs: { pages: 'select', jobs: 'delete, insert, select, update(done ended_at fault_code fault_kind fault_place faults)' },
  exam_eligibilities: {
    pages: 'select, update(ended_on state)',
    jobs: 'insert, select, update(ask_until attempts_allowed begins_on ended_on family_names given_names policy_date state valid_through)',
  },
  exam_eligibility_history: { pages: 'insert, select', jobs: 'insert' },
  exam_requests: { pages: 'insert, select, update(answer_due_on authorized_on ended_on paid_on pay_until state)', jobs: 'select, update(ended_on pay_until state)' },
  exam_request_history: { pages: 'insert, select', jobs: 'insert' },
  exam_result_corrections: { pages: 'insert, select', jobs: 'select' },
  standing_exam_results: { pages: 'select', jobs: 'select' },
  exam_results: { pages: 'insert, select', jobs: 'insert, select' },
  exam_accommodations: {
    pages: 'insert, select, update(decided_by decided_role ended_on extra_time_percent granted_kinds measures reason state)',
    jobs: 'select(answer_due_on asked_on certifier_id eligibility_id ended_on extra_time_percent granted_kinds id reference state subject_id), update(ended_on state)',
  },
  exam_accommodation_history: { pages: 'insert, select', jobs: 'insert' },
  training_certificate_history: { pages: 'insert, select', jobs: 'insert' },
  training_certificates: {
    pages: 'insert, select, update(application_id counts_on review_due_on state)', jobs: 'select, update(application_id counts_on decided_on review_due_on state)',
  },
  training_decisions: { pages: 'insert, select, update(ended_at ended_by state)', jobs: 'select, update(ended_at state)' },
  voucher_history: { pages: 'insert, select' },
  training_completions: {
    pages: 'insert(certificate_number certifier_id completed_on effective_on email hours id issued_by language name provider_id recorded_at started_on training), select, update(withdrawn_at withdrawn_by withdrawn_on withdrawn_why)',
    jobs: 'select',
  },
  training_providers: { pages: 'insert, select, update(counties entity name online website)', signingIn: 'select', jobs: 'select' },
  vouchers: { pages: 'insert, select, update(state)' },
}

/** Every right that the database gives to a role, table by table. */
export const everyRight = `
  select table_name as table,
         case grantee when 'alongside_request' then 'pages' when 'alongside_sign_in' then 'signingIn' when 'alongside_jobs' then 'jobs'
                      else grantee end as role,
         string_agg(what, ', ' order by what collate "C") as what
    from (
      select grantee, table_name, lower(privilege_type) as what from information_schema.role_table_grants where table_schema = 'public'
      union
      select grantee, table_name, lower(privilege_type) || '(' || string_agg(column_name, ' ' order by column_name::text collate "C") || ')'
        from information_schema.role_column_grants c
       where table_schema = 'public' and not exists (
         select from information_schema.role_table_grants t where t.table_schema = 'public'
            and (t.grantee, t.table_name, t.privilege_type) = (c.grantee, c.table_name, c.privilege_type))
       group by grantee, table_name, privilege_type
    ) as granted
   where grantee like 'alongside\\_%' or grantee = 'PUBLIC' group by 1, 2 order by 1, 2`
