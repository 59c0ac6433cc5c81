import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { decide, decideTraining } from '#certification/public.server.ts'
import { hashPassword } from '#people/password-hash.server.ts'
import { accountOf } from '#people/public.server.ts'
import { register } from '#people/register.server.ts'
import { newSignInLink } from '#people/sign-in-links.server.ts'
import { draft, madeUpVoucher, sentUnpaid } from '#tests/people/applications.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
import { hasLegalName } from '#tests/people/name-changes.ts'
import { goodAddress } from '#tests/people/letters.ts'
import { examVoucher, result } from '#tests/people/exams.ts'
import { goodCompletion } from '#tests/people/providers.ts'
import { calendarSecret, makeCalendar } from '#deadlines/change-calendars.server.ts'
import { hashOfLines } from '#learning/lines-form.server.ts'
import { goodSite, goodSittings } from '#tests/people/sittings.ts'
import { person, signs } from '#tests/people/people.ts'
import { deletePractice } from '#assessment/delete-practice.server.ts'
import { practises } from '#tests/people/assessments.ts'
import { dayOf, endedPractice, examInProgress, examOf, seatOf, onlineSittingAt, sittingAt, waitOf } from './seats.ts'
import { paymentOf, voucherOf } from './money.ts'
import { bankWays } from './bank-ways.ts'
import { paperWays } from './paper-ways.ts'
import { vendorWays } from './vendor-ways.ts'
import {
  completionAt, issuedAt, nameChangeOf, paperOf, asked, askedOf, conflictAt, documentIn, letterAbout, letterTo, letterToPrint, waitingLetter, listOf, nightLooksAt, selfOf,
  certificateAt, draftWithTraining, examAt, trainingPaperOf,
  sentTo, type World,
} from './records.ts'
import { atWork, invitationAt, newestMembership, worksToo } from './work.ts'
import { roleOf, session, someone, visitors, type Someone } from './visitors.ts'

export type Values = Readonly<Record<string, string>>

/** How someone goes an address's way to the end, and what the house answers them when they may. */
export interface Way {
  readonly get: number | ((who: Someone) => number)
  /** The answer to the page's form, rightly filled in; 405 where the page takes none. */
  readonly post: number | ((who: Someone) => number)
  /** Makes what the address names, for this person. */
  readonly make?: (world: World, who: Someone) => Promise<Values>
  /** The page on which the form stands, when it is not this one. */
  readonly formOn?: string
  /** What the person fills in; the hidden fields of the page are sent with it. */
  readonly fill?: (world: World, who: Someone) => Promise<Values>
  /** Records that exist and that this person must not even know of, as parameters of the address. */
  readonly foreign?: (world: World, who: Someone) => Values[]
  /** Parameters that name nothing. */
  readonly unknown?: readonly Values[]
}

const password = 'four quiet rivers of May'
let count = 0
const newEmail = () => `new.${(count += 1)}@example.org`

let passwordHash: string | undefined
/** Hashed once for all: it takes its time on purpose. */
const knownHash = async () => (passwordHash ??= await hashPassword(password))

/** The secret of a fresh link in the mail of an account that was just made, with the password that everyone here uses. */
const link = (kind: 'confirmEmail' | 'resetPassword') => async ({ house }: World): Promise<Values> => {
  const [email, hash] = [newEmail(), await knownHash()]
  const address = await unitOfWork(house, { hat: 'signIn' }, async (unit) => {
    await register(unit, { email, passwordHash: hash, language: 'en' })
    return newSignInLink(unit, (await accountOf(unit, email)).id, kind, hash)
  })
  return { secret: address.split('/').at(-1)! }
}

/** The email and the password of an account, made when someone signs in with it. */
async function account({ house, at }: World): Promise<Values> {
  const { email } = await someone(house, at, 'applicant')
  await house.database.query.updateTable('accounts').set({ password_hash: await knownHash() }).where('email', '=', email).execute()
  return { email, password }
}

/** Sets the password that everyone here uses, to confirm with it. */
async function ownPassword({ house }: World, { email }: Someone): Promise<Values> {
  await house.database.query.updateTable('accounts').set({ password_hash: await knownHash() }).where('email', '=', email).execute()
  return { password }
}

const unknownReferences = [{ reference: 'K7M-3PQ-9D' }, { reference: 'nothing' }, { reference: '%F0%9F%8C%B2' }]
const noIds = ['0199a000-0000-7000-8000-000000000000', 'nothing', '-'.repeat(36)]
const unknownIds = noIds.map((message) => ({ message }))
const unknownThreads = noIds.map((thread) => ({ thread }))
const idsOf = (name: string) => unknownIds.map(({ message }) => ({ [name]: message }))
const name = { givenNames: 'Ana', familyNames: 'Ruiz Soto', chosenName: '' }

/** One's own application, while it is a draft. */
const draftWay = {
  make: async ({ house }: World, who: Someone) => ({ reference: await draft(house, selfOf(who)), page: 'name' }),
  foreign: ({ draft, sentHere, sentElsewhere }: World) => [draft, sentHere, sentElsewhere].map((reference) => ({ reference, page: 'name' })),
  unknown: unknownReferences.map((one) => ({ ...one, page: 'name' })),
}

/** One's own application, sent, whose fee is due. */
const sentWay = {
  make: async ({ house }: World, who: Someone) => ({ reference: await sentUnpaid(house, selfOf(who)) }),
  foreign: ({ draft, sentHere, sentElsewhere }: World) => [draft, sentHere, sentElsewhere].map((reference) => ({ reference })),
  unknown: unknownReferences,
}

/** What is there of others' documents, and what is not. */
const foreignDocuments = ({ draft, sentHere, sentElsewhere, documents }: World) => ({
  draft: { reference: draft, document: documents.ofDraft }, here: { reference: sentHere, document: documents.ofSentHere },
  elsewhere: { reference: sentElsewhere, document: documents.ofSentElsewhere },
})
const unknownDocuments = unknownReferences.map((one) => ({ ...one, document: 'nothing' }))

const organisationOf = (who: Someone) => (visitors[who.kind] as { at: 'here' | 'elsewhere' }).at
const isManager = (who: Someone) => roleOf(who.kind) === 'programManager'

/** Someone of the staff, at work. */
const staffOf = ({ at }: World, who: Someone): Staff =>
  ({ hat: 'staff', personId: who.personId, organisationId: at[organisationOf(who)], role: roleOf(who.kind)! })

/** An application that was sent to the organisation for which someone works; what others have is not there for them. */
const reviewWay = {
  make: async ({ house, at }: World, who: Someone) => ({ reference: await sentTo(house, at, at[organisationOf(who)]) }),
  foreign: ({ draft, sentHere, sentElsewhere }: World, who: Someone) =>
    [draft, organisationOf(who) === 'here' ? sentElsewhere : sentHere].map((reference) => ({ reference })),
  unknown: unknownReferences,
}

const listWish = { purpose: 'report', reason: 'The yearly report to the state' }
/** A list of the applications that were sent to the organisation for which someone works. */
const exportWay: Way = { get: 200, post: 303, fill: async (world, who) => ({ ...listWish, ...(await ownPassword(world, who)) }) }
/** One that they made; what a colleague of theirs made is not there for them. */
const exportedWay = {
  make: async ({ house, at }: World, who: Someone) => ({ export: await listOf(house, who.personId, at[organisationOf(who)]) }),
  foreign: ({ listHere, listElsewhere }: World): Values[] => [{ export: listHere }, { export: listElsewhere }],
  unknown: idsOf('export'),
}

/** One that is to be decided: approving it asks for nothing to be filled in. */
const decisionWay: Way = {
  get: 200, post: 303, make: async (world, who) => ({ ...(await reviewWay.make(world, who)), decision: 'approve' }), fill: async () => ({ seen: '1' }),
  foreign: (world, who) => reviewWay.foreign(world, who).map((one) => ({ ...one, decision: 'approve' })),
  unknown: [...unknownReferences.map((one) => ({ ...one, decision: 'approve' })), { reference: 'nothing', decision: 'nothing' }],
}
/** One that they have decided, so that they may undo it. */
const decidedWay = {
  ...reviewWay,
  make: async (world: World, who: Someone) => {
    const made = await reviewWay.make(world, who)
    await unitOfWork(world.house, staffOf(world, who), (unit) => decide(unit, made.reference, 'approve'))
    return made
  },
  fill: async () => ({ _decision: 'undo' }),
}

/** A question of one's own; and a question to the organisation for which someone works. */
const questionWay = {
  make: async ({ house }: World, who: Someone) => ({ thread: await asked(house, who) }),
  foreign: ({ questionHere, questionElsewhere }: World) => [questionHere, questionElsewhere].map((thread) => ({ thread })),
  unknown: unknownThreads, fill: async () => ({ text: 'May I ask something else?' }),
}
const programQuestionWay = {
  make: async ({ house, at }: World, who: Someone) => ({ thread: await askedOf(house, at, at[organisationOf(who)]) }),
  foreign: ({ questionHere, questionElsewhere }: World, who: Someone) =>
    [{ thread: organisationOf(who) === 'here' ? questionElsewhere : questionHere }],
  unknown: unknownThreads, fill: async () => ({ text: 'A photo of your driver’s license is enough.' }),
}
/** One's names: what to call a person is the first form of the page. */
const namesWay: Way = {
  get: 200, post: 303, fill: async () => ({ chosenName: 'Anita' }),
  make: async ({ house }, who) => {
    await hasLegalName(house, who)
    return {}
  },
}
/** A change of a legal name at the organisation for which someone works, with its paper. */
const nameChangeWay = {
  make: async ({ house, at }: World, who: Someone): Promise<Values> => ({ ...(await nameChangeOf(house, at, at[organisationOf(who)])) }),
  foreign: ({ nameChangeHere, nameChangeElsewhere }: World, who: Someone): Values[] =>
    [{ ...(organisationOf(who) === 'here' ? nameChangeElsewhere : nameChangeHere) }],
}
/** A training certificate that the organisation for which someone works reads. */
const certificateWay = {
  make: async ({ house, at }: World, who: Someone): Promise<Values> => ({ ...(await certificateAt(house, at, at[organisationOf(who)])) }),
  foreign: ({ certificateHere, certificateElsewhere }: World, who: Someone): Values[] =>
    [{ ...(organisationOf(who) === 'here' ? certificateElsewhere : certificateHere) }],
  unknown: idsOf('certificate'),
}
/** One's own exam; and one at the organisation for which someone works, what others have is not there for them. */
const myExamWay = (wish: 'open' | 'due' | 'authorized') => ({
  make: async ({ house, at }: World, who: Someone): Promise<Values> => ({ ...(await examAt(house, at, at.here, wish, who)) }),
})
const examWay = (wish: 'submitted' | 'authorized') => ({
  make: async ({ house, at }: World, who: Someone): Promise<Values> => ({ ...(await examAt(house, at, at[organisationOf(who)], wish)) }),
  foreign: ({ examHere, examElsewhere }: World, who: Someone): Values[] => [{ ...(organisationOf(who) === 'here' ? examElsewhere : examHere) }],
})
/** The newest request that waits for the organisation for which someone works. */
const waitingRequest = async ({ house, at }: World, who: Someone) =>
  (await house.database.query.selectFrom('exam_requests').select('reference').where('certifier_id', '=', at[organisationOf(who)]).where('state', '=', 'submitted')
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').executeTakeFirst())?.reference ?? ''

/** An exam of one's own, with breaks; what others have is not there for them, and nor is another question. */
const assessmentWay = {
  make: async ({ house, at }: World, who: Someone): Promise<Values> => ({ assessment: await examInProgress(house, at.here, who.personId), position: '1' }),
  foreign: ({ exam }: World): Values[] => [{ assessment: exam, position: '1' }],
  unknown: noIds.map((assessment) => ({ assessment, position: '1' })),
}

/** Nothing of practice is open, so that one can begin; or something is, so that there is something to delete. */
const noPracticeOpen = async ({ house }: World, { personId }: Someone): Promise<Values> => {
  await deletePractice(house, { hat: 'self', personId })
  return {}
}
const practiceOpen = async ({ house }: World, { personId }: Someone): Promise<Values> => {
  await practises(house, { hat: 'self', personId })
  return {}
}

/** What staff write down after a call from someone who has an account. */
const noted = async ({ house, at }: World) => ({
  email: (await someone(house, at, 'applicant')).email, reference: '', channel: 'phone', language: 'es', text: '¿Qué foto necesito?',
  'happenedOn-month': '3', 'happenedOn-day': '9', 'happenedOn-year': '2026',
})

/** The receipt of one's own payment; for staff, of a payment to the organisation for which they work. */
const receiptWay: Way = {
  get: 200, post: 405, unknown: idsOf('payment'),
  make: async ({ house, at }, who) => ({ payment: await paymentOf(house, who.personId, at[organisationOf(who) ?? 'here']) }),
  foreign: ({ paidHere, paidElsewhere }) => [{ payment: paidHere }, { payment: paidElsewhere }],
}

const voucherWish = {
  program: 'Sacramento County', kinds: 'application', amount: '100', count: '3', forEmail: '',
  'validFrom-year': '2026', 'validFrom-month': '3', 'validFrom-day': '1',
  'validThrough-year': '2026', 'validThrough-month': '12', 'validThrough-day': '31',
}

/** Fees and deadlines belong to the organisation that certifies here; elsewhere nobody finds them. */
const policyWay: Way = {
  get: (who) => (organisationOf(who) === 'here' ? 200 : 404), post: (who) => (organisationOf(who) === 'here' ? 303 : 404),
  make: async () => ({ key: 'applicationFee' }), unknown: ['nothing', 'constructor', '-'].map((key) => ({ key })),
  fill: async () => ({ _form: crypto.randomUUID(), value: '120', source: 'Board decision', status: 'unverified', 'from-year': '2026', 'from-month': '7', 'from-day': '1' }),
}

/** How the house is, for those of the organisation that certifies here. */
const watchWay: Way = {
  get: (who) => (organisationOf(who) === 'here' ? 200 : 404), post: ({ kind }) => (roleOf(kind) === 'operator' ? 303 : 403),
}

const providerOf = ({ at }: World, who: Someone) => at[organisationOf(who) === 'here' ? 'provider' : 'providerElsewhere']
const providerOfOthers = ({ at }: World, who: Someone) => at[organisationOf(who) === 'here' ? 'providerElsewhere' : 'provider']
/** A training provider of the organisation for which someone works. Only managers approve, suspend and end. */
const providerWay = {
  make: async (world: World, who: Someone): Promise<Values> => ({ provider: providerOf(world, who), ...(await approvalOf(world, providerOf(world, who))) }),
  foreign: (world: World, who: Someone): Values[] => [{ provider: providerOfOthers(world, who) }],
}
async function approvalOf({ house }: World, provider_id: string): Promise<Values> {
  const { id } = await house.database.query.selectFrom('provider_approvals').select('id').where('provider_id', '=', provider_id).orderBy('id').executeTakeFirstOrThrow()
  return { approval: id }
}
const aProvider = async () => ({ name: `Academy ${(count += 1)}`, entity: 'college', website: 'www.example.org', counties: 'Fresno', online: 'yes' })
const approvalWish = {
  training: 'crisis', languages: 'en', 'from-year': '2026', 'from-month': '3', 'from-day': '10',
  'through-year': '2026', 'through-month': '12', 'through-day': '31',
}
const suspension = { seen: '0', kind: 'suspended', 'from-year': '2026', 'from-month': '3', 'from-day': '10', why: 'After a visit' }
const completionWish = async () => ({ ...goodCompletion, number: `RV-${(count += 1)}`, email: newEmail() })
const classWish = async () => {
  const wish = { training: 'core80', language: 'es', lines: `Ana Ruiz Soto,${newEmail()},80,2026-02-02,2026-02-27,RV-${(count += 1)}` }
  return { ...wish, do: 'issue', compared: hashOfLines(wish) }
}

const unknownNumbers = ['222-222-2222', 'nothing', '%F0%9F%8C%B2'].map((number) => ({ number }))
/** A certificate that the organisation for which someone works has issued. */
const issuedWay = {
  make: async ({ house, at }: World, who: Someone): Promise<Values> => ({ number: (await issuedAt(house, at[organisationOf(who)])).number }),
  foreign: ({ issuedHere, issuedElsewhere }: World, who: Someone): Values[] => [{ number: organisationOf(who) === 'here' ? issuedElsewhere : issuedHere }],
  unknown: unknownNumbers,
}

/** Someone who has signed the Code of Ethics. */
async function signedCode({ house }: World, who: Someone): Promise<Values> {
  await signs(house, selfOf(who))
  return {}
}

/** The private address of a person's calendar: whoever holds it may read. */
async function calendarOfSomebody({ house, at }: World): Promise<Values> {
  const self = selfOf(await someone(house, at, 'applicant'))
  const secret = calendarSecret(house, self, { id: crypto.randomUUID(), contentHash: '' })
  await unitOfWork(house, self, (unit) => makeCalendar(unit, { name: 'My phone', fullWords: true }, secret))
  return { file: `${secret}.ics` }
}

/** The way of every address of `src/rooms.ts`: an address that is missing here turns a test red. */
export const ways: Readonly<Record<string, Way>> = {
  '': { get: 200, post: 405 },
  health: { get: 200, post: 405 },
  design: { get: 200, post: 405 },
  'code-of-ethics': { get: 200, post: 405 },
  register: { get: 200, post: 303, fill: async () => ({ email: newEmail(), password }) },
  'register/check-email': { get: 200, post: 405 },
  'confirm/:secret': { get: 200, post: 303, make: link('confirmEmail'), fill: async () => ({ password }) },
  'sign-in': { get: ({ session }) => (session ? 302 : 200), post: 303, fill: account },
  'sign-out': { get: 302, post: 303 },
  reset: { get: 200, post: 303, fill: async () => ({ email: newEmail() }) },
  'reset/:secret': { get: 200, post: 303, make: link('resetPassword'), fill: async () => ({ password }) },
  account: { get: 200, post: 303, fill: async ({ house }, who) => ({ device: (await session(house, who.email)).id }) },
  'account/agreements': { get: 200, post: 405, make: signedCode },
  'account/close': { get: 200, post: ({ kind }) => (roleOf(kind) ? 422 : 303), fill: ownPassword },
  'account/legal-name': namesWay,
  'account/legal-name/evidence/:evidence': {
    get: 200, post: 405, make: async ({ house }, who) => ({ evidence: await paperOf(house, who) }), unknown: idsOf('evidence'),
    foreign: ({ nameChangeHere, nameChangeElsewhere }) => [nameChangeHere, nameChangeElsewhere].map(({ file }) => ({ evidence: file })),
  },
  'name-changes': { get: 200, post: 405 },
  'name-changes/:change': { get: 200, post: 303, ...nameChangeWay, unknown: idsOf('change') },
  'name-changes/:change/evidence/:evidence': {
    get: 200, post: 405, ...nameChangeWay, unknown: noIds.map((id) => ({ change: id, evidence: id })),
  },
  'account/letters': { get: 200, post: 303, fill: async () => ({ way: 'paper', ...goodAddress }) },
  'review/letters': {
    get: 200, post: 303, fill: async ({ house, at }, who) => ({ letter: await waitingLetter(house, at[organisationOf(who)]) }),
    make: async ({ house, at }, who) => {
      await letterToPrint(house, at, at[organisationOf(who)])
      return {}
    },
  },
  // It prints what its query names, and here it names nothing.
  'review/letters/print': { get: 404, post: 405 },
  'review/letters/:message': {
    get: 200, post: 303, unknown: unknownIds, make: async ({ house, at }, who) => ({ message: await letterAbout(house, at, at[organisationOf(who)]) }),
    foreign: ({ letterHere, letterElsewhere, message }, who) => [{ message: organisationOf(who) === 'here' ? letterElsewhere : letterHere }, { message }],
  },
  'account/roles/:membership': {
    get: 200, post: 303, unknown: idsOf('membership'), make: async ({ house, at }, who) => ({ membership: await worksToo(house, at.here, who.personId) }),
    foreign: ({ memberships }) => [memberships.here, memberships.elsewhere].map(({ membership }) => ({ membership })),
  },
  'invitation/:secret': { get: 200, post: 303, make: async ({ house, at }) => ({ secret: encodeURIComponent(await invitationAt(house, at.here)) }), fill: async () => ({ chosenName: 'Noor', password }) },
  'operations/people': { get: 200, post: 303, make: async ({ house, at }, who) => ({ invitation: await invitationAt(house, at[organisationOf(who)]) }) },
  'operations/people/invite': { get: 200, post: 303, fill: async () => ({ email: newEmail(), role: 'programSpecialist', language: 'es' }) },
  'operations/people/:person': {
    get: 200, post: 303, unknown: idsOf('person'),
    make: async ({ house, at }, who) => ({ person: (await atWork(house, at[organisationOf(who)])).person }),
    fill: async ({ house }) => ({ membership: await newestMembership(house), why: 'Moved to another county' }),
    foreign: ({ memberships }, who) => [{ person: (organisationOf(who) === 'here' ? memberships.elsewhere : memberships.here).person }],
  },
  messages: { get: 200, post: 405 },
  'messages/:message': {
    get: 200, post: 405, make: async ({ house }, who) => ({ message: await letterTo(house, who) }),
    foreign: ({ message }) => [{ message }], unknown: unknownIds,
  },
  apply: {
    get: 200, post: 303,
    make: async ({ house }, who) => {
      if (who.session) await readWholeOrientation(house, selfOf(who))
      return {}
    },
  },
  'apply/:reference': { get: 200, post: 405, ...draftWay },
  'apply/:reference/check': { get: 200, post: 303, ...draftWay },
  'apply/:reference/discard': { get: 200, post: 303, ...draftWay },
  'apply/:reference/withdraw': { get: 200, post: 303, ...sentWay },
  'apply/:reference/pay': {
    get: 200, post: 303, ...sentWay, fill: async ({ house, at }, who) => ({ voucher: await madeUpVoucher(house, at.here, who.personId) }),
  },
  'apply/:reference/payment-slip': { get: 200, post: 405, ...sentWay },
  'apply/:reference/documents/:document': {
    get: 200, post: 405, unknown: unknownDocuments, foreign: (world) => Object.values(foreignDocuments(world)),
    make: async ({ house }, who) => {
      const reference = await draft(house, selfOf(who))
      return { reference, document: await documentIn(house, reference) }
    },
  },
  // The paper itself is received by another hand: here it is what was kept that goes.
  'apply/:reference/training': {
    get: 200, post: 303, make: async ({ house, at }, who) => ({ reference: await draftWithTraining(house, at, who) }),
    foreign: ({ draft, sentHere, sentElsewhere }) => [draft, sentHere, sentElsewhere].map((reference) => ({ reference })), unknown: unknownReferences,
  },
  'apply/:reference/training/files/:file': {
    get: 200, post: 405, unknown: idsOf('file').map((one) => ({ ...one, reference: 'nothing' })),
    make: async ({ house }, who) => ({ reference: await draft(house, selfOf(who)), file: await trainingPaperOf(house, who) }),
    foreign: ({ draft, certificateHere, certificateElsewhere }) => [certificateHere, certificateElsewhere].map(({ file }) => ({ reference: draft, file })),
  },
  'apply/exam': { get: 200, post: 303, ...myExamWay('open'), fill: async () => ({ _do: 'ask' }) },
  'apply/exam/pay': { get: 200, post: 303, ...myExamWay('due'), fill: async ({ house, at }, who) => ({ voucher: await examVoucher(house, at.here, who.personId) }) },
  'apply/exam/payment-slip': { get: 200, post: 405, ...myExamWay('due') },
  'apply/exam/withdraw': { get: 200, post: 303, ...myExamWay('authorized') },
  // The paper itself is received by another hand: here it is the open request that is taken back.
  'apply/exam/accommodation': { get: 200, post: 303, ...myExamWay('open'), fill: async () => ({ _do: 'withdraw' }) },
  'apply/exam/accommodation/files/:file': {
    get: 200, post: 405, ...myExamWay('open'), unknown: idsOf('file'), foreign: ({ examHere, examElsewhere }) => [examHere, examElsewhere].map(({ file }) => ({ file })),
  },
  exams: {
    get: 200, post: 303, fill: async (world, who) => ({ chosen: await waitingRequest(world, who) }),
    make: async (world, who) => {
      await examWay('submitted').make(world, who)
      return {}
    },
  },
  'exams/:reference': { get: 200, post: 303, ...examWay('submitted'), unknown: unknownReferences, fill: async (world, who) => ({ _do: 'authorize', _request: await waitingRequest(world, who) }) },
  'exams/:reference/result': {
    get: 200, post: 303, ...examWay('authorized'), unknown: unknownReferences,
    fill: async () => ({ outcome: 'failed', why: 'The vendor called', 'satOn-year': '2026', 'satOn-month': '3', 'satOn-day': '10' }),
  },
  'exams/:reference/correct/:request': {
    get: 200, post: 303,
    make: async (world, who) => {
      const { reference } = await examWay('authorized').make(world, who)
      const { reference: request } = await world.house.database.query.selectFrom('exam_requests').innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id')
        .select('exam_requests.reference').where('exam_eligibilities.reference', '=', reference!).executeTakeFirstOrThrow()
      await result(world.house, request, 'failed')
      return { reference: reference!, request }
    },
    foreign: (world, who) => examWay('authorized').foreign(world, who).map(({ reference }) => ({ reference: reference!, request: reference! })),
    unknown: unknownReferences.map(({ reference }) => ({ reference, request: reference })),
    fill: async () => ({ outcome: 'voided', why: 'It was another person', 'satOn-year': '2026', 'satOn-month': '3', 'satOn-day': '10' }),
  },
  'exams/accommodations/:accommodation': { get: 200, post: 303, ...examWay('authorized'), unknown: idsOf('accommodation'), fill: async () => ({ granted: 'breaks' }) },
  'exams/accommodations/:accommodation/file': { get: 200, post: 405, ...examWay('authorized'), unknown: idsOf('accommodation') },
  'apply/:reference/:page': { get: 200, post: 303, ...draftWay, fill: async () => name },
  'apply/:reference/:page/save': { get: 404, post: 200, ...draftWay, formOn: 'apply/:reference/:page', fill: async () => name },
  'apply/:reference/history': { get: 200, post: 405, ...draftWay },
  dates: { get: 200, post: 405 },
  // The form for a new address is the first of the page; its answer is the address itself.
  'dates/calendar': { get: 200, post: 200, fill: async () => ({ do: 'make', name: 'My phone', words: 'quiet' }) },
  'calendar/:file': { get: 200, post: 405, make: calendarOfSomebody, unknown: ['nothing', `${'A'.repeat(43)}.ics`, '%00.ics'].map((file) => ({ file })) },
  'account/access': { get: 200, post: 405 },
  'review/access': { get: 200, post: 405 },
  'review/access/:finding': {
    get: 200, post: 303, fill: async () => ({ outcome: 'fine', note: '' }), unknown: idsOf('finding'),
    make: async ({ house, at }, who) => ({ finding: await nightLooksAt(house, at, at[organisationOf(who)]) }),
    foreign: ({ findingHere, findingElsewhere }, who) => [{ finding: organisationOf(who) === 'here' ? findingElsewhere : findingHere }],
  },
  review: { get: 200, post: 405 },
  'review/views': { get: 200, post: 303, fill: async () => ({ what: 'save', name: `Mine ${(count += 1)}`, query: 'whose=mine' }) },
  'review/export': exportWay,
  'review/exports/:export': { ...exportedWay, get: 200, post: 405 },
  'review/exports/:export/file': { ...exportedWay, get: 404, post: 200 },
  // Everything on the page goes to who manages it.
  'review/assignments': { get: 200, post: 303, make: async ({ house, at }, who) => ({ reference: await sentTo(house, at, at[organisationOf(who)]) }),
    fill: async (_, who) => ({ all: 'page', to: who.personId }) },
  'review/conflicts': { get: 200, post: 405 },
  'review/conflicts/:conflict': {
    get: 200, post: 303, unknown: idsOf('conflict'), fill: async () => ({ why: 'It was somebody else.' }),
    make: async ({ house, at }, who) => ({ conflict: await conflictAt(house, at, at[organisationOf(who)]) }),
    foreign: ({ conflictHere, conflictElsewhere }, who) => [{ conflict: organisationOf(who) === 'here' ? conflictElsewhere : conflictHere }],
  },
  'review/training': { get: 200, post: 405 },
  'review/training/:certificate': {
    ...certificateWay, get: 200, post: 303, fill: async () => ({ _decision: 'undo' }),
    make: async (world, who) => {
      const made = await certificateWay.make(world, who)
      await unitOfWork(world.house, staffOf(world, who), (unit) => decideTraining(unit, made.certificate!, 'accept'))
      return made
    },
  },
  'review/training/:certificate/file': { ...certificateWay, get: 200, post: 405 },
  'review/training/:certificate/:decision': {
    get: 200, post: 303, make: async (world, who) => ({ ...(await certificateWay.make(world, who)), decision: 'accept' }),
    foreign: (world, who) => certificateWay.foreign(world, who).map((one) => ({ ...one, decision: 'accept' })),
    unknown: [...certificateWay.unknown.map((one) => ({ ...one, decision: 'accept' })), { certificate: 'nothing', decision: 'nothing' }],
  },
  'review/:reference/assignment': { get: 200, post: 303, ...reviewWay, fill: async (_, who) => ({ to: who.personId }) },
  'review/:reference/conflict': { get: 200, post: 303, ...reviewWay, fill: async () => ({ kind: 'friend', note: '' }) },
  'review/:reference': { get: 200, post: 303, ...decidedWay },
  'review/:reference/:decision': decisionWay,
  'review/:reference/presence': { get: 404, post: 200, ...reviewWay, formOn: 'review/:reference' },
  'review/:reference/documents/:document': {
    get: 200, post: 405, unknown: unknownDocuments,
    make: async ({ house, at }, who) => {
      const reference = await sentTo(house, at, at[organisationOf(who)])
      return { reference, document: await documentIn(house, reference) }
    },
    foreign: (world, who) => {
      const { draft, here, elsewhere } = foreignDocuments(world)
      return [draft, organisationOf(who) === 'here' ? elsewhere : here]
    },
  },
  orientation: { get: 200, post: 405 },
  // The policy asks no questions at the end, so there is nothing to answer; and nobody here has read everything.
  'orientation/check': { get: 302, post: 303 },
  'orientation/finished': { get: 302, post: 405 },
  'orientation/video/:file': { get: 404, post: 405 },
  'orientation/:part': { get: 200, post: 303, make: async () => ({ part: 'the-role' }) },
  questions: { get: 200, post: 405 },
  'questions/ask': { get: 200, post: 303, fill: async () => ({ text: 'Which photo do I need?' }) },
  'questions/:thread': { get: 200, post: 303, ...questionWay },
  'program-questions': { get: 200, post: 405 },
  'program-questions/enter': { get: 200, post: 303, fill: noted },
  'program-questions/:thread': { get: 200, post: 303, ...programQuestionWay },
  // A manager reads; only an operator does something.
  operations: { ...watchWay, fill: async () => ({ again: 'letters' }) },
  'operations/messages': { ...watchWay, fill: async () => ({ which: 'all' }) },
  'operations/jobs/:name': { ...watchWay, make: async () => ({ name: 'reactions' }), fill: async () => ({ which: 'all' }) },
  // Without a token in the settings it is not there.
  metrics: { get: 404, post: 405 },
  'operations/policy': { get: (who) => (organisationOf(who) === 'here' ? 200 : 404), post: 405 },
  'operations/policy/:key': policyWay,
  // The change stands in the address behind the `?`: without one there is nothing to set.
  'operations/policy/:key/check': { ...policyWay, post: (who) => (organisationOf(who) === 'here' ? 422 : 404) },
  payments: { get: 200, post: 405 },
  'payments/:payment/receipt': receiptWay,
  'review-payments/:payment/receipt': {
    ...receiptWay,
    make: async ({ house, at }, who) => {
      const { personId } = await someone(house, at, 'applicant')
      return { payment: await paymentOf(house, personId, at[organisationOf(who)]) }
    },
    foreign: ({ paidHere, paidElsewhere }, who) => [{ payment: organisationOf(who) === 'here' ? paidElsewhere : paidHere }],
  },
  vouchers: { get: 200, post: 405 },
  'vouchers/new': { get: 200, post: 303, fill: async () => voucherWish },
  'vouchers/:voucher': {
    get: 200, post: 303, fill: async () => ({ why: 'The grant ended' }), unknown: idsOf('voucher'),
    make: async ({ house, at }, who) => ({ voucher: await voucherOf(house, who.personId, at[organisationOf(who)]) }),
    foreign: ({ voucherHere, voucherElsewhere }, who) => [{ voucher: organisationOf(who) === 'here' ? voucherElsewhere : voucherHere }],
  },
  // Anyone asks; a number that nobody has is a page that says so.
  verify: { get: 200, post: 405 },
  'verify/:number': {
    get: 200, post: 405, make: async ({ house, at }) => ({ number: (await issuedAt(house, at.here)).number }), unknown: unknownNumbers,
  },
  'my-certificate': { get: 200, post: 405 },
  certificates: { get: 200, post: 405 },
  'certificates/:number': { ...issuedWay, get: 200, post: 405 },
  'certificates/:number/:step': {
    get: 200, post: 303, fill: async () => ({ reason: 'ethics', note: 'Please call us.' }),
    make: async (world, who) => ({ ...(await issuedWay.make(world, who)), step: 'suspend' }),
    foreign: (world, who) => issuedWay.foreign(world, who).map((one) => ({ ...one, step: 'suspend' })),
    unknown: [...unknownNumbers.map((one) => ({ ...one, step: 'suspend' })), { number: '222-222-2222', step: 'nothing' }],
  },
  ...paperWays,
  ...vendorWays,
  'training-providers': { get: 200, post: 405 },
  'account/training': { get: 200, post: 405 },
  'review/providers': { get: 200, post: 405 },
  'review/providers/new': { get: 200, post: 303, fill: aProvider },
  'review/providers/:provider': {
    get: 200, post: (who) => (isManager(who) ? 303 : 404), ...providerWay, unknown: idsOf('provider'), fill: async () => ({ ...approvalWish, _form: crypto.randomUUID() }),
  },
  'review/providers/:provider/change': { get: 200, post: 303, ...providerWay, unknown: idsOf('provider'), fill: aProvider },
  'review/providers/:provider/approvals/:approval': {
    get: 200, post: (who) => (isManager(who) ? 303 : 404), ...providerWay, unknown: noIds.map((id) => ({ provider: id, approval: id })),
    foreign: (world, who) => [{ provider: providerOfOthers(world, who), approval: noIds[0]! }],
    fill: async () => ({ ...suspension, _form: crypto.randomUUID() }),
  },
  training: { get: 200, post: 405 },
  'training/issue': { get: 200, post: 303, fill: completionWish },
  'training/issue-many': { get: 200, post: 303, fill: classWish },
  'training/:completion': {
    get: 200, post: 303, unknown: idsOf('completion'), fill: async () => ({ why: 'The wrong day' }),
    make: async ({ house, at }) => ({ completion: await completionAt(house, at, 'provider') }), foreign: ({ completionElsewhere }) => [{ completion: completionElsewhere }],
  },
  'exam-sites': { get: 200, post: 405 },
  'exam-sites/:site': {
    get: 200, post: 405, unknown: idsOf('site'), make: async ({ house, at }) => sittingAt(house, at.here), foreign: ({ seats }) => [{ site: seats.elsewhere.site }],
  },
  'exam-online': { get: 200, post: 405 },
  'exam-system-check': { get: 200, post: 405 },
  'exam-system-check/measure': { get: 200, post: 405 },
  'apply/exam/schedule': {
    get: 200, post: 405, make: async ({ house, at }, who) => {
      await examOf(house, at.here, who.personId)
      return {}
    },
  },
  'apply/exam/schedule/:sitting': {
    get: 200, post: 303, unknown: idsOf('sitting'), foreign: ({ seats }) => [{ sitting: seats.elsewhere.sitting }],
    make: async ({ house, at }, who) => {
      await examOf(house, at.here, who.personId)
      return sittingAt(house, at.here)
    },
  },
  'apply/exam/cancel': {
    get: 200, post: 303, make: async ({ house, at }, who) => {
      await seatOf(house, at.here, who.personId)
      return {}
    },
  },
  'apply/exam/waiting/:waiting': {
    get: 200, post: 303, unknown: idsOf('waiting'), fill: async () => ({ _do: 'leave' }), foreign: ({ seats }) => [{ waiting: seats.waiting }],
    make: async ({ house, at }, who) => ({ waiting: await waitOf(house, at.here, who.personId) }),
  },
  'apply/exam/calendar/:registration': {
    get: 200, post: 405, unknown: idsOf('registration'), foreign: ({ seats }) => [{ registration: seats.registration }],
    make: async ({ house, at }, who) => ({ registration: await seatOf(house, at.here, who.personId) }),
  },
  'apply/exam/day': {
    get: 200, post: 303, fill: async () => ({ _do: 'checkIn' }), make: async ({ house, at }, who) => dayOf(house, at.here, who.personId, 'expected'),
  },
  'apply/exam/day/:registration': {
    get: 200, post: 405, unknown: idsOf('registration'), foreign: ({ days }) => [{ registration: days.here.registration }],
    make: async ({ house, at }, who) => {
      const day = await dayOf(house, at.here, who.personId)
      await house.database.query.updateTable('exam_days').set({ state: 'voided', settled: true }).where('registration_id', '=', day.registration).execute()
      return day
    },
  },
  proctor: { get: 200, post: 405 },
  'proctor/:sitting': {
    get: 200, post: 405, unknown: idsOf('sitting'), foreign: ({ days, seats }, who) => [{ sitting: days[organisationOf(who) === 'here' ? 'elsewhere' : 'here'].sitting }, { sitting: seats.elsewhere.sitting }],
    make: async ({ house, at }, who) => dayOf(house, at[organisationOf(who)], (await person(house, newEmail())).personId),
  },
  'proctor/:sitting/:registration': {
    get: 200, post: 303, unknown: noIds.map((id) => ({ sitting: id, registration: id })), foreign: ({ days }, who) => [days[organisationOf(who) === 'here' ? 'elsewhere' : 'here']],
    make: async ({ house, at }, who) => dayOf(house, at[organisationOf(who)], (await person(house, newEmail())).personId),
    fill: async () => ({ _do: 'note', incident: 'noise', incidentNote: 'A fire alarm' }),
  },
  'exams/sites': { get: 200, post: 405 },
  'exams/sites/new': { get: 200, post: 303, fill: async () => ({ ...goodSite, name: `Site of ${(count += 1)}` }) },
  'exams/sites/:site': {
    get: 200, post: 303, unknown: idsOf('site'), fill: async () => ({ ...goodSite, name: `Site of ${(count += 1)}` }),
    make: async ({ house, at }, who) => sittingAt(house, at[organisationOf(who)]), foreign: ({ seats }, who) => [{ site: seats[organisationOf(who) === 'here' ? 'elsewhere' : 'here'].site }],
  },
  'exams/sittings': { get: 200, post: 405 },
  'exams/sittings/new': {
    get: 200, post: 303, make: async ({ house, at }, who) => sittingAt(house, at[organisationOf(who)]),
    fill: async ({ house, at }, who) => ({ ...goodSittings, languages: 'en', site: (await sittingAt(house, at[organisationOf(who)])).site }),
  },
  'exams/sittings/:sitting': {
    get: 200, post: 303, unknown: idsOf('sitting'), fill: async () => ({ 'why-en': 'No power', 'why-es': 'No hay luz' }),
    make: async ({ house, at }, who) => sittingAt(house, at[organisationOf(who)]), foreign: ({ seats }, who) => [{ sitting: seats[organisationOf(who) === 'here' ? 'elsewhere' : 'here'].sitting }],
  },
  'exams/sittings/:sitting/meeting': {
    get: 200, post: 303, unknown: idsOf('sitting'), fill: async () => ({ meeting: `https://meet.example.org/${(count += 1)}` }), make: async ({ house, at }, who) => onlineSittingAt(house, at[organisationOf(who)]),
    foreign: ({ seats }, who) => [{ sitting: seats[organisationOf(who) === 'here' ? 'elsewhere' : 'here'].sitting }],
  },
  ...bankWays,
  'assessment/:assessment/items/:position': { get: 200, post: 303, ...assessmentWay, fill: async () => ({ choice: '2', _then: 'next' }) },
  'assessment/:assessment/items/:position/answer': { get: 404, post: 200, ...assessmentWay, formOn: 'assessment/:assessment/items/:position', fill: async () => ({ choice: '3' }) },
  'assessment/:assessment/review': { get: 200, post: 405, ...assessmentWay },
  'assessment/:assessment/end': { get: 200, post: 303, ...assessmentWay },
  // In the browser that has it there is nothing to go on with: it leads back.
  'assessment/:assessment/here': { get: 303, post: 303, ...assessmentWay },
  'assessment/:assessment/break': { get: 200, post: 303, ...assessmentWay, fill: async () => ({ _then: 'pause' }) },
  'assessment/:assessment/time': { get: 200, post: 405, ...assessmentWay },
  'practice-exam': { get: 200, post: 405 },
  'practice-exam/try': { get: 200, post: 405 },
  'practice-exam/start': { get: 200, post: 303, make: noPracticeOpen },
  'practice-exam/progress': { get: 200, post: 405 },
  'practice-exam/delete': { get: 200, post: 303, make: practiceOpen },
  'practice-exam/:assessment': {
    get: 200, post: 405, make: async ({ house }, who) => ({ assessment: await endedPractice(house, who.personId) }),
    foreign: ({ practice, exam }) => [{ assessment: practice }, { assessment: exam }], unknown: idsOf('assessment'),
  },
  demo: { get: 200, post: 303, fill: async () => ({ persona: 'specialist' }) },
  'demo/clock': { get: 200, post: 303, fill: async ({ house }) => ({ leap: 'day', clockSeen: String(house.clock.daysAhead) }) },
  'demo/mailbox': { get: 200, post: 303 },
}

/** An address with its parameters put in: `apply/:reference` becomes `/apply/K7M-3PQ-9D`. */
export const addressOf = (path: string, values: Values): string =>
  `/${path.replace(/:(\w+)/g, (_, key: string) => values[key] ?? 'nothing')}`
