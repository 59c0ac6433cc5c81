/** News: every kind has its reactions, and a reaction that is told twice, or out of turn, leaves the same house. */
import { describe, expect, test } from 'vitest'
import { tell } from '#platform/announcements.server.ts'
import type { House } from '#platform/house.server.ts'
import { MailRefused } from '#platform/mail-carrier.server.ts'
import { deliverMessage, writeMessage } from '#platform/messages.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { letter } from '#library/letters.server.ts'
import { chooseLetterWay } from '#people/letter-way.server.ts'
import { onCertificateNews } from '#certificates/on-certificate-news.server.ts'
import { onApplicationNews } from '#certification/on-application-news.server.ts'
import { onExamNews } from '#exams/on-exam-news.server.ts'
import { onRequestEndings } from '#exams/on-request-endings.server.ts'
import { closeEligibility } from '#exams/close-eligibility.server.ts'
import { fieldsOfDay } from '#exams/typed-sitting.ts'
import {
  accommodationOf, answersAccommodation, asksForAccommodation, asksForExam, authorized, corrects, eligibilityRow, examCheque, examChequeBack, opensExam, requestOf, result, staffRead, withdrawsExam,
} from '#tests/people/exams.ts'
import { books, cancelsSitting, givesBack, site, sittings } from '#tests/people/sittings.ts'
import { onSeatNews } from '#exams/on-seat-news.server.ts'
import { onTrainingNews } from '#certification/on-training-news.server.ts'
import { lapseApplications, remindApplicants } from '#certification/public.server.ts'
import { recordLatePayment } from '#certification/record-late-payment.server.ts'
import { withdrawApplication } from '#certification/withdraw-application.server.ts'
import { beginning, openTestHouse } from '#tests/open-test-house.ts'
import { approve, because, decided, draft, giveBack, goodAnswers, ground, payByCheque, pointAbout, send, sendsAgain, sent, sentUnpaid } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { onNameChangeNews } from '#people/on-name-change-news.server.ts'
import { onCompletionNews } from '#learning/on-completion-news.server.ts'
import { coordinator, issues, provider, withdraws } from '#tests/people/providers.ts'
import { certified, changes } from '#tests/people/certificates.ts'
import { firstBrowser, practises, sitsExam } from '#tests/people/assessments.ts'
import { finishAssessment } from '#assessment/finish-assessment.server.ts'
import { accepts, asksForName, declines } from '#tests/people/name-changes.ts'
import { answered, asks, noted } from '#tests/people/questions.ts'
import { addsTraining, decidedTraining, trainingProvider, trainingReason } from '#tests/people/training.ts'
import { takeQuestion } from '#questions/change-owner.server.ts'
import { takes } from '#tests/people/assignments.ts'
import { endsRole, givesRole, invites } from '#tests/people/roles.ts'
import { reactions } from '../../src/reactions.server.ts'
import { tableNames } from '../routes/every-row.ts'
import { sourceFiles } from './source-files.ts'

const testHouse = openTestHouse()
const sources = sourceFiles().filter(({ file }) => !/\.test\.tsx?$/.test(file))

/** Files that hold the reactions to more than one kind of news. */
const many = [onCertificateNews, onApplicationNews, onNameChangeNews, onTrainingNews, onExamNews, onCompletionNews, onSeatNews, onRequestEndings]

describe('Every piece of news', () => {
  const announced = sources.flatMap(({ text }) => [...text.matchAll(/\bannounce\(unit, '(\w+)'/g)].map(([, kind]) => kind!))
  /** Many at once, each named where it is made. */
  const inMany = sources.filter(({ text }) => text.includes('announceMany(unit,')).flatMap(({ text }) => [...text.matchAll(/\bkind: '(\w+)', about/g)].map(([, kind]) => kind!))

  test('that is announced has a place in the list of reactions, and none there is never announced', () => {
    expect(announced.length).toBeGreaterThan(0)
    expect([...new Set([...announced, ...inMany])].sort()).toEqual(Object.keys(reactions).sort())
  })

  test('is announced by its name, so that it can be found', () => {
    const calls = sources.filter(({ file }) => !file.endsWith('/announcements.server.ts'))
      .flatMap(({ text }) => [...text.matchAll(/\bannounce\(/g)])
    expect(calls).toHaveLength(announced.length)
  })

  test('is told to every reaction that a room has', () => {
    const files = sources.filter(({ file }) => /\/on-[a-z-]+\.server\.ts$/.test(file)).map(({ file }) => file)
    const listed = sources.find(({ file }) => file === 'src/reactions.server.ts')!.imports.map(({ file }) => file)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !listed.includes(file))).toEqual([])
    const told = Object.values(reactions).flatMap((some) => Object.values(some))
    expect(told).toHaveLength(new Set(told).size)
    expect(told).toHaveLength(files.length - many.length + many.flatMap((room) => Object.values(room).flatMap(Object.values)).length)
    for (const [kind, some] of many.flatMap((room) => Object.entries(room))) expect(reactions[kind], kind).toMatchObject(some)
  })
})

/** Everything that is announced happens here, some of it to two people with different languages; nobody is told yet. */
async function happenings(house: House): Promise<void> {
  testHouse().clock.set('2025-05-01T18:00:00Z')
  const here = await certifyingBody(house)
  const reviewer = await staff(house, here, 'programSpecialist', 'marcus@example.org')
  const manager = await staff(house, here, 'programManager', 'anh@example.org')
  // Approved the year before: one whose months are over at the first sweep, one who still has a week at the second.
  for (const [email, day] of [['lea@example.org', '2025-05-01'], ['lou@example.org', '2025-08-15']] as const) {
    testHouse().clock.set(`${day}T18:00:00Z`)
    await approve(house, reviewer, await sent(house, await person(house, email)))
  }
  testHouse().clock.set(beginning)
  const late = await sentUnpaid(house, await person(house, 'gus@example.org'))
  const academy = await trainingProvider(house, here)
  for (const [email, language] of [['ivy@example.org', 'en'], ['jo@example.org', 'es']] as const) {
    const applicant = await person(house, email, language)
    const reference = await draft(house, applicant, { ...goodAnswers, language, chosenName: email.slice(0, 3) })
    await send(house, applicant, reference)
    await decided(house, reviewer, reference, 'deny', [ground()])
    await decided(house, manager, reference, 'reopen', [because('Denied in error')])
    await decided(house, reviewer, reference, 'ask', [pointAbout('bornOn', 'Look again')])
    await sendsAgain(house, applicant, reference)
    await decided(house, reviewer, reference, 'ask', [pointAbout('phone', 'This, too')])
  }
  testHouse().clock.set('2026-06-09T18:00:00Z')
  await lapseApplications(house)
  await unitOfWork(house, manager, (unit) => recordLatePayment(unit, late, { number: '3001', dated: '2026-06-01', cents: 10_000 }, '2026-06-05'))
  for (const [email, language] of [['ana@example.org', 'en'], ['ben@example.org', 'es']] as const) {
    const applicant = await person(house, email, language)
    const reference = await draft(house, applicant, { ...goodAnswers, language, chosenName: email.slice(0, 3) })
    await send(house, applicant, reference)
    await approve(house, reviewer, reference)
    const certificate = await addsTraining(house, applicant, reference, academy)
    await decidedTraining(house, reviewer, certificate, 'refuse', [trainingReason()])
    await decidedTraining(house, manager, certificate, 'reopen', [because('Refused in error')])
    await decidedTraining(house, reviewer, certificate, 'accept')
    await isCertified(house, manager, applicant, reference)
    await declines(house, reviewer, await asksForName(house, applicant))
    await accepts(house, reviewer, await asksForName(house, applicant))
    await answered(house, reviewer, await asks(house, applicant, { about: reference }))
    await noted(house, reviewer, { reference })
  }
  const sitting = await person(house, 'sits@example.org')
  await finishAssessment(house, sitting, await sitsExam(house, sitting, here, {}, () => 0.5), firstBrowser)
  const rosa = await coordinator(house, await provider(house, here))
  await issues(house, rosa, { email: 'ana@example.org', number: '1' })
  await withdraws(house, rosa, await issues(house, rosa, { email: 'ben@example.org', number: '2' }))
  await issues(house, rosa, { email: 'nobody.yet@example.org', number: '3' })
  const [dora, eli, fay] = [await person(house, 'dora@example.org'), await person(house, 'eli@example.org'), await person(house, 'fay@example.org')]
  await sentUnpaid(house, dora)
  const paid = await sentUnpaid(house, eli)
  await payByCheque(house, reviewer, paid)
  await giveBack(house, reviewer, paid)
  const taken = await sent(house, fay)
  await unitOfWork(house, fay, (unit) => withdrawApplication(unit, taken))
  const kit = await sent(house, await person(house, 'kit@example.org'))
  await decided(house, reviewer, kit, 'ask', [pointAbout('phone', 'Look again')])
  await takeExams(house, here, reviewer, manager)
  await rolesChange(house, here, reviewer)
  const hal = await person(house, 'hal@example.org')
  await draft(house, hal)
  await practises(house, hal)
  await unitOfWork(house, hal, closeAccount)
  testHouse().clock.set('2026-08-08T18:00:00Z')
  await remindApplicants(house)
  await lettersGoAstray(house, fay)
}

/** Who passed the exam has a certificate, which is suspended and given back; the name on it changes with the legal one. */
async function isCertified(house: House, manager: Staff, who: Self, reference: string): Promise<void> {
  const { id } = await house.database.query.selectFrom('applications').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()
  const { number } = await certified(house, who, manager.organisationId, { applicationId: id, on: '2026-06-09' })
  await changes(house, manager, number, 'suspend')
  await changes(house, manager, number, 'lift')
}

/**
 * Two people ask for the exam, get what makes it possible for them, and choose dates, fail and pass. Others forfeit a seat, lose a date that is cancelled; one asks
 * when staff read each request, and the approval is taken back.
 */
async function takeExams(house: House, here: string, reviewer: Staff, manager: Staff): Promise<void> {
  const [july, tomorrow] = [
    await sittings(house, manager, await site(house, manager), { ...fieldsOfDay('first', '2026-07-14'), weeks: '3', seats: '9' }),
    await sittings(house, manager, await site(house, manager, { name: 'Oakland Center' }), { ...fieldsOfDay('first', '2026-06-10'), seats: '9' }),
  ]
  const mayAsk = async (name: string) => {
    const who = await person(house, `${name}@example.org`)
    const reference = await sent(house, who)
    await approve(house, reviewer, reference)
    const { id: applicationId } = await house.database.query.selectFrom('applications').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()
    await opensExam(house, who, here, { applicationId, reference })
    return { who, applicationId }
  }
  for (const name of ['uma', 'vic']) {
    const { who } = await mayAsk(name)
    await asksForAccommodation(house, who)
    await answersAccommodation(house, reviewer, (await accommodationOf(house, who)).id)
    await asksForExam(house, who)
    await withdrawsExam(house, who)
    await asksForExam(house, who)
    const { reference } = await eligibilityRow(house, who)
    await examCheque(house, reviewer, reference, { number: `71${name}` })
    await examChequeBack(house, reviewer, who)
    await examCheque(house, reviewer, reference, { number: `72${name}` })
    await books(house, who, july[0]!)
    await books(house, who, july[1]!)
    await givesBack(house, who)
    await result(house, (await requestOf(house, who)).reference, 'failed', { key: `${name} 1` })
    await result(house, await authorized(house, who, here, 'examRetake'), 'passed', { key: `${name} 2` })
  }
  const { who: yan } = await mayAsk('yan')
  await authorized(house, yan, here)
  await books(house, yan, tomorrow[0]!)
  await givesBack(house, yan, 'fee')
  const { who: wes } = await mayAsk('wes')
  await authorized(house, wes, here)
  await books(house, wes, july[2]!)
  // Told at once: after the date is cancelled it would not be true any more, and is not written.
  for (const one of (await tellings(house)).filter(({ reaction }) => reaction in onSeatNews.examSeatBooked!)) await tell(house, one.id, one.reaction)
  await cancelsSitting(house, manager, july[2]!)
  // Each of these is told at once: what was issued is taken back only after it was issued.
  const tellNow = async (kind: string) => {
    for (const { id } of await house.database.query.selectFrom('news').select('id').where('kind', '=', kind).orderBy('id', 'desc').limit(1).execute()) {
      for (const reaction of Object.keys(reactions[kind]!)) await tell(house, id, reaction)
    }
  }
  const { who: zoe } = await mayAsk('zoe')
  const passed = await authorized(house, zoe, here)
  await result(house, passed, 'passed', { key: 'zoe 1' })
  for (const kind of ['examPassed', 'certificateIssued']) await tellNow(kind)
  await corrects(house, manager, passed, 'failed')
  for (const kind of ['examResultCorrected', 'certificateAnnulled']) await tellNow(kind)
  await staffRead(testHouse(), manager)
  const { who: xia, applicationId } = await mayAsk('xia')
  await authorized(house, xia, here)
  await unitOfWork(house, { hat: 'jobs' }, (unit) => closeEligibility(unit, applicationId, 'approvalTakenBack'))
}

/** An administrator invites somebody, gives a specialist another role, and ends that of another who had something in hand. */
async function rolesChange(house: House, here: string, reviewer: Staff): Promise<void> {
  const sam = await staff(house, here, 'operator', 'sam@example.org')
  const kim = await staff(house, here, 'programSpecialist', 'kim@example.org')
  const lee = await person(house, 'lee@example.org')
  await takes(house, kim, await sent(house, lee))
  const question = await asks(house, lee)
  await unitOfWork(house, kim, (unit) => takeQuestion(unit, question))
  await invites(house, sam, 'noor@example.org', { language: 'es' })
  await givesRole(house, sam, reviewer, 'programManager')
  await endsRole(house, sam, kim)
}

/** Fay's first letter, about a question she has, comes back; then she says where hers can be posted. */
async function lettersGoAstray(house: House, fay: Self): Promise<void> {
  const question = await asks(house, fay)
  const thread = await house.database.query.selectFrom('question_threads').selectAll().where('id', '=', question).executeTakeFirstOrThrow()
  const id = await unitOfWork(house, { hat: 'jobs' }, (unit) => writeMessage(unit, { personId: fay.personId, email: 'fay@example.org' },
    letter('question-noted', 'es', { address: 'x' }), { about: { kind: 'question', id: question, certifierId: thread.certifier_id } }))
  const refuses = { carry: async () => { throw new MailRefused('noMailbox') } }
  await deliverMessage({ ...house, carrier: refuses }, id)
  await unitOfWork(house, fay, (unit) => chooseLetterWay(unit, {
    way: 'paper', kind: 'us', nameLine: 'Fay', street: '1215 K Street', city: 'Sacramento', state: 'CA', zip: '95814',
  }))
}

/** Who is to be told what, in the order in which it happened. */
async function tellings(house: House) {
  const news = await house.database.query.selectFrom('news').select(['id', 'kind']).orderBy('id').execute()
  return news.flatMap(({ id, kind }) => Object.keys(reactions[kind]!).map((reaction) => ({ id, reaction })))
}

type Tellings = Awaited<ReturnType<typeof tellings>>
const ways: Readonly<Record<string, (all: Tellings) => Tellings>> = {
  'twice, each time in a row': (all) => all.flatMap((one) => [one, one]),
  'once, and then everything again': (all) => [...all, ...all],
  'in reverse': (all) => all.toReversed(),
  'in reverse, and then in turn': (all) => [...all.toReversed(), ...all],
}

/** Everything in the house that is not an id, a time or a secret, in an order of its own; letters with their jobs, too. */
async function contentOf(house: House): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  const { rows: references } = await house.database.statement(
    `select reference, email from applications a join accounts b on a.subject_id = b.person_id
     union all select p.reference, 'receipt ' || email from payments p join accounts b using (person_id)
     union all select r.reference, 'request ' || r.number || ' ' || email from exam_requests r join accounts b on b.person_id = r.subject_id
     union all select m.reference, 'accommodation ' || email from exam_accommodations m join accounts b on b.person_id = m.subject_id
     union all select number, 'certificate of ' || email from certificates c join accounts b on b.person_id = c.subject_id
     union all select code, 'voucher of ' || email from vouchers v join accounts b on b.person_id = v.held_by`)
  const unsaid = (text: string) => references
    // Its number, and the two ways in which it is searched for.
    .flatMap(({ reference, email }) => [reference, reference.toLowerCase().replaceAll('-', ' '), reference.toLowerCase().replaceAll('-', '')].map((words) => ({ words, email })))
    .reduce((all, { words, email }) => all.replaceAll(words, `of ${email}`), text)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id').replace(/"(\w+_)?(at|hash|code)": "[^"]*"/g, '').replace(/"list_index": [0-9]+/g, '')
    // Which bits of a status list are set is drawn by lot, how many is not.
    .replace(/[0-9a-f]{1000,}/g, (bytes) => `${[...bytes].reduce((sum, one) => sum + [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4][parseInt(one, 16)]!, 0)} stopped`)
  for (const table of [...(await tableNames(house)), 'pgboss.job']) {
    const columns = table === 'pgboss.job' ? "jsonb_build_object('queue', name, 'asks', data)" : 'to_jsonb(t)'
    const { rows } = await house.database.statement(`select ${columns}::text as row from ${table} t`)
    content[table] = rows.map(({ row }) => unsaid(row as string)).sort()
  }
  return content
}

/** What the house holds, and which letters left it, when everyone was told in this way. */
async function toldIn(order: (all: Tellings) => Tellings) {
  const { house, carrier } = testHouse()
  await happenings(house)
  const { rows } = await house.database.statement('select distinct kind from news')
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(reactions)))
  for (const { id, reaction } of order(await tellings(house))) await tell(house, id, reaction)
  const letters = await house.database.query.selectFrom('messages').select('id').execute()
  for (const { id } of [...letters, ...letters]) await deliverMessage(house, id)
  return { letters: carrier.carried.map(({ to, subject }) => `${to}: ${subject}`).sort(), content: await contentOf(house) }
}

describe('A house whose reactions are told', { timeout: 60_000 }, () => {
  let once: Awaited<ReturnType<typeof toldIn>>

  test('once, in turn: tells each of them what is theirs, in their language, and does the last for whoever closed their account', async () => {
    once = await toldIn((all) => all)
    const said = (row: string, column: string) => row.match(new RegExp(`"${column}": "([^"@]*)`))?.[1]
    const told = once.content.messages!.map((row) => `${said(row, 'to_email')}: ${said(row, 'letter')} ${said(row, 'language')}`)
    expect(told.sort()).toEqual([
      'ana: application-approved en', 'ana: application-received en', 'ana: certificate-issued en', 'ana: certificate-lifted en', 'ana: certificate-suspended en', 'ana: completion-issued en',
      'ana: legal-name-asked en', 'ana: legal-name-asked en', 'ana: legal-name-changed en', 'ana: legal-name-declined en',
      'ana: question-answered en', 'ana: question-noted en',
      'ana: training-accepted en', 'ana: training-received en', 'ana: training-refused en', 'ana: training-reopened en',
      'ben: application-approved es', 'ben: application-received es', 'ben: certificate-issued es', 'ben: certificate-lifted es', 'ben: certificate-suspended es', 'ben: completion-issued es', 'ben: completion-withdrawn es',
      'ben: legal-name-asked es', 'ben: legal-name-asked es', 'ben: legal-name-changed es', 'ben: legal-name-declined es',
      'ben: question-answered es', 'ben: question-noted es',
      'ben: training-accepted es', 'ben: training-received es', 'ben: training-refused es', 'ben: training-reopened es',
      'dora: application-fee-due es', 'dora: application-reminder es',
      'eli: application-fee-due es', 'eli: application-reminder es', 'eli: fee-received es', 'eli: payment-returned es',
      'fay: application-received es', 'fay: application-withdrawn es', 'fay: question-noted es', 'gus: application-open-again es', 'gus: application-void es', 'hal: account-closed en',
      ...['ivy en', 'jo es'].map((one) => one.split(' ')).flatMap(([who, language]) => ['denied', 'not-corrected', 'received', 'received-again', 'reopened', 'returned', 'returned']
        .map((about) => `${who}: application-${about} ${language}`)),
      'kit: application-correction-reminder es', 'kit: application-received es', 'kit: application-returned es',
      ...['approved', 'expired', 'received'].map((about) => `lea: application-${about} es`),
      ...['approved', 'ends-soon', 'received'].map((about) => `lou: application-${about} es`),
      'marcus: decision-reopened en', 'marcus: decision-reopened en',
      ...['uma', 'vic'].flatMap((who) => ['accommodation-decided', 'exam-authorized', 'exam-authorized', 'exam-authorized', 'exam-cancelled', 'exam-not-passed', 'exam-passed', 'exam-withdrawn']
        .map((about) => `${who}: ${about} es`)),
      'wes: exam-authorized es', 'wes: exam-booked es', 'wes: exam-called-off es', 'xia: exam-fee-received es', 'yan: exam-authorized es', 'yan: exam-forfeited es',
      ...['uma', 'vic', 'wes', 'xia', 'yan', 'zoe'].flatMap((who) => [`${who}: application-approved es`, `${who}: application-received es`]),
      ...['certificate-annulled', 'certificate-issued', 'exam-authorized', 'exam-corrected', 'exam-passed'].map((about) => `zoe: ${about} es`),
      'kim: role-ended en', 'lee: application-received es', 'marcus: role-given en', 'noor: invitation es',
    ].sort())
    // One came back, and waits to be printed with the two that came after their person asked for paper.
    expect(once.letters).toHaveLength(told.length - 1)
    expect(once.content.paper_letters).toHaveLength(3)
    expect(once.content.applications!.filter((row) => row.includes('"discarded"'))).toHaveLength(1)
  })

  test.each(Object.entries(ways))('%s: is the same', async (_, order) => {
    expect(await toldIn(order)).toEqual(once)
  })
})
