// Generated from the migrated database by `npm run tables`. Do not edit.
import type { ColumnType } from 'kysely'

type Generated<T> = ColumnType<T, T | undefined, T>
/** Read as parsed, written as JSON text. */
type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>

export interface Tables {
  access_reviews: {
    id: string
    certifier_id: string
    kind: 'many' | 'unrelated' | 'oddHours' | 'again' | 'sameName' | 'afterDecision' | 'export' | 'refused'
    looked_by: string
    about: string
    through_at: Date
    outcome: 'fine' | 'lookedInto'
    note: string
    by_person: string
    effective_on: string
    recorded_at: Date
  }
  accounts: {
    id: string
    person_id: string
    email: string
    email_confirmed_at: Date | null
    password_hash: string
    language: 'en' | 'es'
    created_at: Date
    closed_at: Date | null
  }
  allocations: {
    payment_id: string
    charge_id: string
    person_id: string
    certifier_id: string
    cents: number
    recorded_at: Date
  }
  application_answers: {
    application_id: string
    subject_id: string
    certifier_id: string
    question: string
    value: Json
    revision: number
    saved_at: Date
    written_by_form: string | null
    other_value: NullableJson
  }
  application_documents: {
    id: string
    application_id: string
    subject_id: string
    certifier_id: string
    kind: 'identity' | 'education'
    file_id: string
    name: string
    type: string
    bytes: string
    sha256: string
    previews: number
    submitted_in: number | null
    added_at: Date
    removed_at: Date | null
  }
  application_history: {
    id: string
    application_id: string
    subject_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    by_person: string | null
    by_role: string
    why: string | null
    effective_on: string
    recorded_at: Date
  }
  application_reminders: {
    application_id: string
    days: number
    due_on: string
    letter_written: boolean
    recorded_at: Date
  }
  application_search: {
    application_id: string
    certifier_id: string
    subject_id: string
    email: string | null
    words: string
  }
  applications: {
    id: string
    reference: string
    jurisdiction_id: string
    certifier_id: string
    subject_id: string
    state: 'draft' | 'awaitingFee' | 'submitted' | 'returned' | 'approved' | 'denied' | 'discarded' | 'withdrawn' | 'void' | 'expired' | 'certified'
    started_on: string
    started_from: string | null
    sent_on: string | null
    answer_due_on: string | null
    held_until: string | null
    decided_on: string | null
    ended_on: string | null
    valid_through: string | null
    policy_date: string | null
    sent_name: string | null
    corrections_asked: string[] | null
    assigned_to: string | null
    recorded_at: Date
    sent_language: 'en' | 'es' | null
  }
  assessment_answers: {
    assessment_id: string
    subject_id: string
    position: number
    revision: number
    choice: 'a' | 'b' | 'c' | 'd' | null
    flagged: boolean
    recorded_at: Date
  }
  assessment_history: {
    id: string
    assessment_id: string
    subject_id: string
    certifier_id: string | null
    step: string
    from_state: string | null
    to_state: string
    by_person: string | null
    by_role: 'person' | 'house' | 'clock' | 'programSpecialist' | 'programManager' | 'proctor'
    minutes: number | null
    why: string | null
    effective_on: string
    recorded_at: Date
  }
  assessment_items: {
    assessment_id: string
    subject_id: string
    position: number
    item_id: string
    item_version: number
    item_words: string | null
    competency: string
    options: string
    choice: 'a' | 'b' | 'c' | 'd' | null
    flagged: Generated<boolean>
    revision: Generated<number>
    answered_at: Date | null
  }
  assessment_scores: {
    assessment_id: string
    subject_id: string
    certifier_id: string | null
    competency: string
    counted: number
    correct: number
    recorded_at: Date
  }
  assessments: {
    id: string
    kind: 'practice' | 'exam'
    subject_id: string
    certifier_id: string | null
    about_id: string | null
    bank_id: string | null
    bank_version: string
    items: number
    language: 'en' | 'es'
    state: 'open' | 'finished' | 'timeUp' | 'voided'
    started_at: Date
    ends_at: Date | null
    grace_seconds: number
    extended_minutes: Generated<number>
    break_seconds: Generated<number>
    break_used_seconds: Generated<number>
    paused_at: Date | null
    device_hash: string | null
    seen_at: Date | null
    pass_percent: number | null
    policy_date: string
    ended_at: Date | null
    counted: number | null
    correct: number | null
    passed: boolean | null
    recorded_at: Date
  }
  assignments: {
    id: string
    application_id: string
    subject_id: string
    certifier_id: string
    from_reviewer: string | null
    to_reviewer: string | null
    how: 'byHand' | 'fairTurn' | 'conflict' | 'bulk' | 'roleEnded'
    by_person: string
    by_role: string
    effective_on: string
    recorded_at: Date
  }
  audit: {
    id: string
    at: Date
    person_id: string | null
    organisation_id: string | null
    role: string | null
    action: 'opened' | 'listed' | 'changed' | 'signedIn' | 'signedOut' | 'refused'
    record_kind: string
    record_ids: string[]
    detail: string | null
    whose_id: string | null
  }
  bank_item_history: {
    id: string
    bank_item_id: string
    bank_id: string
    certifier_id: string
    step: string
    from_state: string | null
    to_state: string
    reason: 'tooEasy' | 'tooHard' | 'keyWrong' | 'unclear' | 'languagesDiffer' | 'outdated' | 'known' | 'replaced' | 'other' | null
    note: string | null
    by_person: string
    by_role: string
    effective_on: string
    recorded_at: Date
  }
  bank_items: {
    id: string
    item_id: string
    bank_id: string
    certifier_id: string
    identifier: string
    version: number
    competency: string
    state: 'draft' | 'active' | 'retired'
    sealed: string
    sealed_key: string
    key_mark: string
    content_hash: string
    recorded_at: Date
  }
  calendar_events: {
    subscription_id: string
    person_id: string
    deadline: string
    told: Json
    sequence: number
    cancelled: boolean
    changed_at: Date
  }
  calendar_subscriptions: {
    id: string
    person_id: string
    name: string
    token_hash: string
    full_words: boolean
    made_at: Date
    fetched_at: Date | null
  }
  certificate_history: {
    id: string
    certificate_id: string
    subject_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    reason: 'ethics' | 'requirement' | 'identity' | 'asked' | 'error' | 'cleared' | 'other' | null
    note: string | null
    by_person: string | null
    by_role: 'house' | 'clock' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  certificate_names: {
    id: string
    certificate_id: string
    subject_id: string
    certifier_id: string
    given_names: string
    family_names: string
    full_name: string
    change_id: string | null
    starts_on: string
    recorded_at: Date
  }
  certificate_papers: {
    id: string
    certificate_id: string
    subject_id: string
    certifier_id: string
    kind: 'paper' | 'card' | 'credential'
    language: 'en' | 'es'
    by_role: 'self' | 'programSpecialist' | 'programManager' | 'house'
    effective_on: string
    recorded_at: Date
  }
  certificates: {
    id: string
    number: string
    code: string
    jurisdiction_id: string
    certifier_id: string
    subject_id: string
    application_id: string
    eligibility_id: string
    state: 'active' | 'expired' | 'suspended' | 'revoked' | 'vacated'
    since_on: string
    issued_on: string
    valid_through: string
    renewable_through: string
    specializations: Generated<string[]>
    specimen: Generated<boolean>
    policy_date: string
    annulled: Generated<boolean>
    recorded_at: Date
  }
  charges: {
    id: string
    kind: 'application' | 'exam' | 'examRetake' | 'renewal'
    about_id: string
    about_reference: string
    attempt: number
    person_id: string
    person_name: string
    language: 'en' | 'es'
    certifier_id: string
    cents: number
    policy_date: string
    effective_on: string
    recorded_at: Date
  }
  conflict_endings: {
    conflict_id: string
    reviewer_id: string
    subject_id: string
    certifier_id: string
    why: string
    by_person: string
    effective_on: string
    recorded_at: Date
  }
  conflicts_of_interest: {
    id: string
    reviewer_id: string
    subject_id: string
    certifier_id: string
    about_reference: string
    kind: 'family' | 'friend' | 'coworker' | 'supported' | 'other'
    note: string | null
    by_role: 'programSpecialist' | 'programManager' | 'proctor'
    effective_on: string
    recorded_at: Date
  }
  credentials: {
    id: string
    certificate_id: string
    subject_id: string
    certifier_id: string
    name_id: string
    list: number
    list_index: number
    valid_from: string
    recorded_at: Date
    superseded_at: Date | null
    superseded_why: string | null
  }
  demonstration_mail: {
    id: string
    to_email: string
    subject: string
    text_body: string
    html_body: string
    arrived_at: Date
  }
  exam_accommodation_history: {
    id: string
    accommodation_id: string
    subject_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    by_person: string | null
    by_role: 'applicant' | 'programSpecialist' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  exam_accommodations: {
    id: string
    reference: string
    eligibility_id: string
    subject_id: string
    certifier_id: string
    state: 'open' | 'granted' | 'partlyGranted' | 'refused' | 'withdrawn'
    kinds: string[]
    words: string | null
    language: 'en' | 'es'
    file_id: string | null
    file_name: string | null
    file_type: string | null
    file_bytes: number | null
    file_previews: number | null
    asked_on: string
    answer_due_on: string
    granted_kinds: Generated<string[]>
    extra_time_percent: number | null
    measures: string | null
    reason: string | null
    decided_by: string | null
    decided_role: 'programSpecialist' | 'programManager' | null
    ended_on: string | null
    policy_date: string
    recorded_at: Date
    words_removed_on: string | null
  }
  exam_day_agreements: {
    id: string
    day_id: string
    subject_id: string
    certifier_id: string
    agreement: 'rules' | 'security' | 'nonDisclosure'
    version: string
    language: 'en' | 'es'
    text_shown: string
    hash: string
    answer: 'yes' | 'declined'
    effective_on: string
    recorded_at: Date
  }
  exam_day_history: {
    id: string
    day_id: string
    subject_id: string
    certifier_id: string
    trained_by: Generated<string[]>
    step: string
    from_state: string | null
    to_state: string
    by_person: string | null
    by_role: 'applicant' | 'house' | 'clock' | 'proctor' | 'programManager'
    minutes: number | null
    why: string | null
    effective_on: string
    recorded_at: Date
  }
  exam_days: {
    id: string
    registration_id: string
    request_id: string
    subject_id: string
    certifier_id: string
    sitting_id: string
    application_id: string
    takes_place_on: string
    given_names: string
    family_names: string
    language: 'en' | 'es'
    kinds: Generated<string[]>
    extra_time_percent: Generated<number>
    measures: Generated<string[]>
    trained_by: Generated<string[]>
    state: 'expected' | 'here' | 'admitted' | 'agreed' | 'started' | 'finished' | 'voided' | 'turnedAway' | 'missed' | 'declined' | 'released'
    here_at: Date | null
    admitted_at: Date | null
    id_kind: 'license' | 'stateId' | 'passport' | 'other' | null
    name_match: 'same' | 'sameButForWriting' | 'partly' | 'different' | null
    started_at: Date | null
    started_percent: number | null
    given_minutes: Generated<number>
    assessment_id: string | null
    demonstration: Generated<boolean>
    result_problem: string | null
    settled: Generated<boolean>
    on_screen: Generated<boolean>
    policy_date: string
    recorded_at: Date
  }
  exam_eligibilities: {
    id: string
    subject_id: string
    certifier_id: string
    jurisdiction_id: string
    application_id: string
    reference: string
    given_names: string
    family_names: string
    state: 'open' | 'passed' | 'ended' | 'closed'
    begins_on: string
    ask_until: string
    valid_through: string
    attempts_allowed: number
    policy_date: string
    ended_on: string | null
    recorded_at: Date
  }
  exam_eligibility_history: {
    id: string
    eligibility_id: string
    subject_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    by_person: string | null
    by_role: 'program' | 'clock' | 'examiner' | 'programManager'
    why: string | null
    effective_on: string
    recorded_at: Date
  }
  exam_incidents: {
    id: string
    day_id: string
    subject_id: string
    certifier_id: string
    trained_by: Generated<string[]>
    kind: 'connection' | 'device' | 'noise' | 'help' | 'left' | 'conduct' | 'other'
    note: string
    by_person: string
    by_role: 'proctor' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  exam_meetings: {
    sitting_id: string
    certifier_id: string
    address: string | null
    note_en: string | null
    note_es: string | null
    revision: number
    recorded_at: Date
  }
  exam_registrations: {
    id: string
    request_id: string
    subject_id: string
    certifier_id: string
    sitting_id: string
    language: 'en' | 'es'
    state: 'booked' | 'moved' | 'cancelled' | 'attended' | 'missed'
    from_waiting: string | null
    moved_from: string | null
    sequence: number
    booked_on: string
    policy_date: string
    reminded: Generated<string[]>
    recorded_at: Date
  }
  exam_request_history: {
    id: string
    request_id: string
    subject_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    by_person: string | null
    by_role: 'applicant' | 'house' | 'clock' | 'examiner' | 'programSpecialist' | 'programManager'
    why: string | null
    effective_on: string
    recorded_at: Date
  }
  exam_requests: {
    id: string
    reference: string
    eligibility_id: string
    subject_id: string
    certifier_id: string
    number: number
    attempt: number
    retake: boolean
    state: 'awaitingFee' | 'submitted' | 'authorized' | 'passed' | 'failed' | 'missed' | 'voided' | 'lapsed' | 'withdrawn'
    charge_id: string
    read_by_staff: boolean
    asked_on: string
    pay_until: string
    paid_on: string | null
    answer_due_on: string | null
    authorized_on: string | null
    ended_on: string | null
    policy_date: string
    recorded_at: Date
  }
  exam_result_corrections: {
    request_id: string
    number: number
    eligibility_id: string
    subject_id: string
    certifier_id: string
    outcome: 'passed' | 'failed' | 'missed' | 'voided'
    uses_attempt: boolean
    sat_on: string
    why: string
    by_person: string
    effective_on: string
    recorded_at: Date
  }
  exam_results: {
    request_id: string
    eligibility_id: string
    subject_id: string
    certifier_id: string
    attempt: number
    outcome: 'passed' | 'failed' | 'missed' | 'voided'
    uses_attempt: boolean
    sat_on: string
    source: 'vendor' | 'house' | 'staff'
    key: string
    why: string | null
    by_person: string | null
    effective_on: string
    recorded_at: Date
  }
  exam_seat_history: {
    id: string
    registration_id: string
    subject_id: string
    certifier_id: string
    step: string
    from_state: string | null
    to_state: string
    by_person: string | null
    by_role: 'applicant' | 'house'
    effective_on: string
    recorded_at: Date
  }
  exam_sites: {
    id: string
    certifier_id: string
    kind: 'inPerson' | 'online'
    name: string
    street: string | null
    city: string | null
    zip: string | null
    county: string | null
    latitude: number | null
    longitude: number | null
    time_zone: string
    getting_there_en: string
    getting_there_es: string
    access_en: string
    access_es: string
    expect_en: string
    expect_es: string
    active_until: string | null
    recorded_at: Date
  }
  exam_sitting_history: {
    id: string
    sitting_id: string
    certifier_id: string
    step: string
    from_state: string | null
    to_state: string
    by_person: string
    by_role: string
    effective_on: string
    recorded_at: Date
  }
  exam_sittings: {
    id: string
    certifier_id: string
    site_id: string
    state: 'open' | 'cancelled'
    starts_at: Date
    starts_on: string
    minutes: number
    seats: number
    taken: Generated<number>
    waiting: Generated<number>
    waited: Generated<number>
    languages: string[]
    cancelled_on: string | null
    cancelled_by: string | null
    cancelled_why_en: string | null
    cancelled_why_es: string | null
    recorded_at: Date
  }
  exam_vendor_bookings: {
    request_id: string
    subject_id: string
    certifier_id: string
    state: 'booked' | 'cancelled'
    day: string
    time: string | null
    place: string | null
    said_at: Date
    key: string
    recorded_at: Date
  }
  exam_vendor_files: {
    id: string
    certifier_id: string
    direction: 'out' | 'in'
    kind: 'full' | 'changes' | 'bookings' | 'results'
    state: 'waiting' | 'ready'
    by_person: string
    name: string | null
    sha256: string | null
    encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null
    ignored: Generated<string[]>
    lines: Generated<number>
    taken: Generated<number>
    warned: Generated<number>
    repeated: Generated<number>
    refused: Generated<number>
    effective_on: string
    recorded_at: Date
    ready_at: Date | null
    lines_removed_on: string | null
  }
  exam_vendor_lines: {
    id: string
    file_id: string
    certifier_id: string
    kind: 'told' | 'bookings' | 'results'
    number: number
    state: 'told' | 'waiting' | 'taken' | 'repeated' | 'refused'
    key: string | null
    cells: Json
    raw: string | null
    request_id: string | null
    subject_id: string | null
    why: string | null
    facts: Generated<unknown>
    warnings: Generated<unknown>
    name_accepted: Generated<boolean>
    asked_by: string | null
    recorded_at: Date
    settled_at: Date | null
  }
  exam_waiting: {
    id: string
    request_id: string
    subject_id: string
    certifier_id: string
    sitting_id: string
    language: 'en' | 'es'
    state: 'waiting' | 'offered' | 'booked' | 'left' | 'lapsed'
    number: Generated<number>
    since_at: Date
    offered_at: Date | null
    offered_until: Date | null
    policy_date: string
    recorded_at: Date
  }
  exam_waiting_history: {
    id: string
    waiting_id: string
    subject_id: string
    certifier_id: string
    step: string
    from_state: string | null
    to_state: string
    by_person: string | null
    by_role: 'applicant' | 'house'
    effective_on: string
    recorded_at: Date
  }
  exports: {
    id: string
    person_id: string
    organisation_id: string
    purpose: 'report' | 'planning' | 'oversight' | 'other'
    reason: string
    query: string
    application_ids: string[]
    effective_on: string
    recorded_at: Date
  }
  files: {
    id: string
    person_id: string
    kind: 'identity' | 'education' | 'nameEvidence' | 'training' | 'accommodation'
    name: string
    type: 'image/jpeg' | 'application/pdf'
    bytes: number
    sha256: string
    received_sha256: string
    width: number | null
    height: number | null
    pages: number | null
    previews: number
    recorded_at: Date
    removed_at: Date | null
    bytes_removed_at: Date | null
  }
  forfeitures: {
    charge_id: string
    person_id: string
    certifier_id: string
    why: 'void' | 'withdrawn'
    cents: number
    policy_date: string
    effective_on: string
    recorded_at: Date
    number: Generated<number>
  }
  forfeitures_lifted: {
    charge_id: string
    number: number
    person_id: string
    certifier_id: string
    lifted_by: string
    effective_on: string
    recorded_at: Date
  }
  form_results: {
    form_id: string
    person_id: string | null
    address: string
    content_hash: string
    result: Json
    recorded_at: Date
  }
  invitations: {
    id: string
    organisation_id: string
    kept_by: string | null
    role: 'programSpecialist' | 'programManager' | 'operator' | 'trainingCoordinator' | 'proctor'
    email: string
    language: 'en' | 'es'
    token_hash: string
    sealed_link: string | null
    invited_by: string | null
    by_role: 'programManager' | 'operator' | 'house'
    why: string | null
    invited_at: Date
    sent_at: Date
    expires_at: Date
    accepted_at: Date | null
    accepted_by: string | null
    taken_back_at: Date | null
    taken_back_by: string | null
  }
  item_bank_history: {
    id: string
    bank_id: string
    certifier_id: string
    step: string
    from_state: string | null
    to_state: string
    why: string | null
    by_person: string
    by_role: string
    effective_on: string
    recorded_at: Date
  }
  item_banks: {
    id: string
    certifier_id: string
    name: string
    state: 'draft' | 'active' | 'retired'
    revision: Generated<number>
    recorded_at: Date
  }
  item_exports: {
    id: string
    bank_id: string
    certifier_id: string
    person_id: string
    why: string
    effective_on: string
    recorded_at: Date
  }
  item_imports: {
    id: string
    bank_id: string
    certifier_id: string
    package_hash: string
    added: number
    renewed: number
    unchanged: number
    refused: Json
    by_person: string
    effective_on: string
    recorded_at: Date
  }
  item_responses: {
    id: string
    kind: 'practice' | 'exam'
    certifier_id: string | null
    bank_id: string | null
    item_id: string
    item_version: number
    competency: string
    language: 'en' | 'es'
    choice: 'a' | 'b' | 'c' | 'd' | null
    correct: boolean
    form_counted: number
    form_correct: number
    answered_on: string
  }
  jurisdictions: {
    id: string
    time_zone: string
  }
  kept_forms: {
    id: string
    person_id: string
    address: string
    sealed: string
    recorded_at: Date
    expires_at: Date
  }
  legal_clock: {
    only_row: Generated<boolean>
    days_ahead: number
  }
  letter_history: {
    id: string
    message_id: string
    person_id: string
    certifier_id: string
    application_id: string | null
    step: 'sentAgain' | 'cameBack' | 'putOnPaper' | 'posted'
    by_person: string
    by_role: 'programSpecialist' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  memberships: {
    id: string
    person_id: string
    organisation_id: string
    role: 'programSpecialist' | 'programManager' | 'operator' | 'trainingCoordinator' | 'proctor'
    starts_at: Date
    ends_at: Date | null
    kept_by: string | null
  }
  messages: {
    id: string
    person_id: string
    letter: string
    letter_version: number
    language: 'en' | 'es'
    to_email: string
    subject: string
    text_body: string
    html_body: string
    sealed_link: string | null
    about_kind: 'application' | 'question' | 'nameChange' | 'training' | 'exam' | 'certificate' | null
    about_id: string | null
    application_id: string | null
    certifier_id: string | null
    copy_of: string | null
    first_written_on: string | null
    state: 'waiting' | 'sent' | 'failed' | 'bounced'
    bounced_why: 'noMailbox' | 'mailboxFull' | 'refused' | 'reported' | null
    undelivered_at: Date | null
    attempts: Generated<number>
    last_fault: string | null
    written_at: Date
    effective_on: string
    sent_at: Date | null
    read_at: Date | null
  }
  name_change_evidence: {
    id: string
    change_id: string
    person_id: string
    certifier_id: string
    file_id: string
    name: string
    type: string
    bytes: string
    previews: number
    recorded_at: Date
  }
  name_change_history: {
    id: string
    change_id: string
    person_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    by_person: string
    by_role: 'person' | 'programSpecialist' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  name_changes: {
    id: string
    person_id: string
    certifier_id: string
    state: 'asked' | 'accepted' | 'declined' | 'withdrawn'
    old_given_names: string
    old_family_names: string
    old_starts_on: string
    given_names: string
    family_names: string
    since_on: string
    language: 'en' | 'es'
    asked_on: string
    decided_on: string | null
    starts_on: string | null
    reason: 'notReadable' | 'notAChange' | 'otherName' | 'otherPerson' | 'other' | null
    note: string | null
    recorded_at: Date
  }
  names: {
    id: string
    person_id: string
    kind: 'legal' | 'chosen'
    given_names: Generated<string>
    family_names: Generated<string>
    full_name: string
    starts_on: string
    ends_on: string | null
    evidence_id: string | null
    recorded_at: Date
  }
  news: {
    id: string
    kind: string
    about: Json
    effective_on: string
    recorded_at: Date
  }
  organisations: {
    id: string
    jurisdiction_id: string
    kind: 'certifier' | 'trainingProvider'
    name: string
  }
  orientation_checks_passed: {
    person_id: string
    version: string
    effective_on: string
    recorded_at: Date
  }
  orientation_parts_done: {
    person_id: string
    part: string
    version: string
    effective_on: string
    recorded_at: Date
  }
  paper_batches: {
    id: string
    certifier_id: string
    by_person: string
    from_on: string
    through_on: string
    language: 'en' | 'es' | 'theirs'
    certificate_ids: string[]
    state: 'waiting' | 'ready' | 'gone'
    done: Generated<number>
    left_out: Generated<number>
    bytes: string | null
    effective_on: string
    recorded_at: Date
    ready_at: Date | null
  }
  paper_letters: {
    id: string
    message_id: string
    person_id: string
    certifier_id: string
    application_id: string | null
    why: 'asked' | 'notDelivered' | 'staff'
    lines: string[]
    state: 'waiting' | 'posted' | 'notNeeded'
    waiting_on: string
    recorded_at: Date
    posted_on: string | null
    posted_by: string | null
  }
  payment_reversals: {
    payment_id: string
    person_id: string
    certifier_id: string
    method: Generated<string>
    kind: 'returned' | 'mistake'
    why: string
    by_person: string
    effective_on: string
    recorded_at: Date
  }
  payments: {
    id: string
    reference: string
    method: 'voucher' | 'cheque'
    person_id: string
    certifier_id: string
    cents: number
    cheque_number: string | null
    cheque_dated: string | null
    voucher_id: string | null
    voucher_program: string | null
    effective_on: string
    recorded_by: string
    recorded_at: Date
  }
  people: {
    id: string
    born_on: string | null
    phone: string | null
    created_at: Date
  }
  policy_overrides: {
    id: string
    organisation_id: string
    jurisdiction_id: string
    key: string
    starts_on: string
    value: Json
    source: string
    status: 'verified' | 'unverified'
    by_person: string
    by_role: 'programManager' | 'operator'
    effective_on: string
    recorded_at: Date
  }
  policy_takebacks: {
    override_id: string
    organisation_id: string
    jurisdiction_id: string
    key: string
    starts_on: string
    by_person: string
    by_role: 'programManager' | 'operator'
    effective_on: string
    recorded_at: Date
  }
  policy_verifications: {
    id: string
    organisation_id: string
    jurisdiction_id: string
    key: string
    starts_on: string
    override_id: string | null
    value: Json
    source: string
    by_person: string
    by_role: 'programManager' | 'operator'
    effective_on: string
    recorded_at: Date
  }
  postal_addresses: {
    person_id: string
    on_paper: boolean
    kind: 'us' | 'other'
    fields: Json
    lines: string[]
    changed_at: Date
  }
  provider_approval_changes: {
    id: string
    approval_id: string
    provider_id: string
    certifier_id: string
    kind: 'suspended' | 'lifted' | 'ended'
    starts_on: string
    effective_on: string
    recorded_at: Date
  }
  provider_approvals: {
    id: string
    provider_id: string
    certifier_id: string
    training: 'core80' | 'parentCaregiverFamily' | 'crisis' | 'unhoused' | 'justice' | 'continuingEducation'
    language: 'en' | 'es'
    starts_on: string
    ends_on: string
    effective_on: string
    recorded_at: Date
  }
  provider_history: {
    id: string
    provider_id: string
    certifier_id: string
    approval_id: string | null
    step: 'added' | 'changed' | 'approved' | 'suspended' | 'lifted' | 'ended'
    fields: string[]
    starts_on: string | null
    why: string | null
    by_person: string
    by_role: 'programSpecialist' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  question_history: {
    id: string
    thread_id: string
    person_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    to_owner: string | null
    by_person: string
    by_role: 'person' | 'programSpecialist' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  question_messages: {
    id: string
    thread_id: string
    person_id: string
    certifier_id: string
    number: number
    kind: 'asked' | 'entered' | 'answer'
    channel: 'form' | 'phone' | 'email' | 'visit'
    happened_on: string
    language: 'en' | 'es'
    text: string
    by_person: string
    by_role: 'person' | 'programSpecialist' | 'programManager'
    recorded_at: Date
  }
  question_threads: {
    id: string
    person_id: string
    certifier_id: string
    application_id: string | null
    application_reference: string | null
    state: 'open' | 'answered' | 'closed'
    owner_id: string | null
    language: 'en' | 'es'
    called: string | null
    message_count: number
    started_on: string
    waiting_on: string
    active_on: string
    active_at: Date
  }
  rate_limits: {
    key: string
    points: Generated<number>
    expire: string | null
  }
  reactions_done: {
    news_id: string
    reaction: string
    done_at: Date
  }
  registry_entries: {
    number: string
    code_hash: string
    certified_by: string
    name: string
    status: 'active' | 'expired' | 'suspended' | 'revoked' | 'vacated'
    status_since: string
    valid_from: string
    valid_through: string
    renewable_through: string
    specializations: string[]
    words: string[]
    specimen: Generated<boolean>
    changed_at: Date
  }
  registry_words: {
    word: string
  }
  review_decisions: {
    id: string
    application_id: string
    subject_id: string
    certifier_id: string
    submission: number
    kind: 'ask' | 'approve' | 'deny' | 'reopen'
    state: 'waiting' | 'left' | 'undone' | 'overtaken'
    points: Json
    decided_by: string
    decided_role: 'programSpecialist' | 'programManager'
    decided_on: string
    decided_at: Date
    leaves_at: Date
    valid_through: string | null
    held_until: string | null
    answer_due_on: string | null
    language: 'en' | 'es'
    addressed_as: string
    ended_at: Date | null
    ended_by: string | null
  }
  review_presence: {
    application_id: string
    subject_id: string
    certifier_id: string
    person_id: string
    by_role: 'programSpecialist' | 'programManager'
    name: string | null
    since_at: Date
    seen_at: Date
    stays: boolean
  }
  role_history: {
    id: string
    membership_id: string
    person_id: string
    organisation_id: string
    kept_by: string | null
    role: string
    step: 'given' | 'ended'
    by_person: string | null
    by_role: 'programManager' | 'operator' | 'self' | 'house'
    invitation_id: string | null
    why: string | null
    effective_on: string
    recorded_at: Date
  }
  saved_views: {
    id: string
    person_id: string
    organisation_id: string
    name: string
    query: string
    recorded_at: Date
  }
  sessions: {
    id: string
    token_hash: string
    account_id: string
    person_id: string
    device: string
    started_at: Date
    last_seen_at: Date
    ends_at: Date
    ended_at: Date | null
    next_date: NullableJson
  }
  sign_in_links: {
    id: string
    account_id: string
    kind: 'confirmEmail' | 'resetPassword'
    token_hash: string
    password_hash: string | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  signed_agreements: {
    id: string
    person_id: string
    agreement: string
    version: string
    language: 'en' | 'es'
    text_shown: string
    hash: string
    typed_name: string
    effective_on: string
    recorded_at: Date
  }
  signing_keys: {
    kid: string
    public_jwk: Json
    sealed_private: string | null
    made_by: string | null
    why: string | null
    active_from: Date
    retired_at: Date | null
    distrusted_at: Date | null
    distrusted_by: string | null
    distrusted_why: string | null
  }
  status_lists: {
    number: number
    bits: Uint8Array
    changed_at: Date
  }
  submissions: {
    application_id: string
    subject_id: string
    certifier_id: string
    number: number
    language: 'en' | 'es'
    content_version: string
    answers: Json
    hash: string
    sent_on: string
    recorded_at: Date
  }
  sweep_runs: {
    id: string
    sweep: string
    process: string
    started_at: Date
    ended_at: Date | null
    done: number | null
    faults: Generated<number>
    fault_kind: string | null
    fault_code: string | null
    fault_place: string | null
  }
  training_certificate_history: {
    id: string
    certificate_id: string
    subject_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    by_person: string | null
    by_role: 'applicant' | 'clock' | 'programSpecialist' | 'programManager'
    effective_on: string
    recorded_at: Date
  }
  training_certificates: {
    id: string
    subject_id: string
    certifier_id: string
    application_id: string | null
    state: 'stored' | 'inReview' | 'accepted' | 'refused' | 'removed'
    provider_id: string
    completion_id: string | null
    quarter_hours: number
    completed_on: string
    language: 'en' | 'es'
    printed_name: string
    file_id: string | null
    file_name: string | null
    file_type: string | null
    file_bytes: string | null
    file_previews: number | null
    added_on: string
    counts_on: string | null
    review_due_on: string | null
    decided_on: string | null
    recorded_at: Date
  }
  training_completions: {
    id: string
    provider_id: string
    certifier_id: string
    subject_id: string | null
    name: string
    email: string
    training: 'core80' | 'parentCaregiverFamily' | 'crisis' | 'unhoused' | 'justice' | 'continuingEducation'
    language: 'en' | 'es'
    hours: number
    started_on: string
    completed_on: string
    certificate_number: string
    issued_by: string
    effective_on: string
    recorded_at: Date
    withdrawn_on: string | null
    withdrawn_why: string | null
    withdrawn_by: string | null
    withdrawn_at: Date | null
  }
  training_decisions: {
    id: string
    certificate_id: string
    application_id: string
    subject_id: string
    certifier_id: string
    kind: 'accept' | 'refuse' | 'reopen'
    state: 'waiting' | 'left' | 'undone' | 'overtaken'
    points: Json
    decided_by: string
    decided_role: 'programSpecialist' | 'programManager'
    decided_on: string
    decided_at: Date
    leaves_at: Date
    answer_due_on: string | null
    language: 'en' | 'es'
    addressed_as: string
    ended_at: Date | null
    ended_by: string | null
  }
  training_providers: {
    id: string
    certifier_id: string
    name: string
    entity: 'nonprofit' | 'college' | 'publicAgency' | 'company' | 'other'
    website: string | null
    counties: string
    online: boolean
    recorded_on: string
    recorded_at: Date
  }
  voucher_history: {
    id: string
    voucher_id: string
    certifier_id: string
    from_state: string | null
    step: string
    to_state: string
    by_person: string
    by_role: string
    about_reference: string | null
    why: string | null
    effective_on: string
    recorded_at: Date
  }
  vouchers: {
    id: string
    code: string
    certifier_id: string
    program: string
    kinds: string[]
    cents: number
    for_email: string | null
    valid_from: string
    valid_through: string
    state: 'open' | 'reserved' | 'used' | 'cancelled'
    held_by: string | null
    held_for: string | null
    held_kind: string | null
    held_reference: string | null
    issued_by: string
    issued_on: string
    recorded_at: Date
  }
}
