import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Actor, type Self, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { approve, because, decided, draft, ground, madeUpFile, madeUpVoucher, pointAbout, readIt, sent, sentUnpaid } from '#tests/people/applications.ts'
import { certifies } from '#tests/people/certificates.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import type { Application } from './application-store.server.ts'
import { decide } from './decide.server.ts'
import { applicationLifecycle, type ApplicationState } from './application-lifecycle.ts'
import { addDocuments } from './change-documents.server.ts'
import { discardApplication } from './discard-application.server.ts'
import { lapseApplications } from './lapse-applications.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { payByVoucher } from './pay-by-voucher.server.ts'
import { recordFeeCheque } from './record-fee-cheque.server.ts'
import { resendApplication } from './resend-application.server.ts'
import { saveAnswers } from './save-answers.server.ts'
import { sendApplication } from './send-application.server.ts'
import { mayTake } from './take-step.server.ts'
import { withdrawApplication } from './withdraw-application.server.ts'

const world = openTestHouse()
type Step = 'save' | 'add' | 'send' | 'discard' | 'withdraw' | 'pay' | 'record' | 'approve' | 'ask' | 'deny' | 'reopen' | 'resend' | 'open'
type Who = 'the applicant' | 'another person' | 'a specialist' | 'a manager' | 'an operator' | 'a specialist elsewhere' | 'a specialist, of their own'
type Outcome = 'done' | 'refused' | 'not there'

/** In plain words: who may do what, when; all else is not there for whoever may not even see it, and refused for who may. */
function oracle(who: Who, step: Step, state: ApplicationState): Outcome {
  const isSent = state !== 'draft' && state !== 'discarded'
  const when = (...states: ApplicationState[]): Outcome => (states.includes(state) ? 'done' : 'refused')
  switch (who) {
    case 'the applicant':
      if (step === 'save' || step === 'add') return when('draft', 'returned')
      if (step === 'send' || step === 'discard') return when('draft')
      if (step === 'resend') return when('returned')
      if (step === 'withdraw') return when('awaitingFee', 'submitted', 'returned')
      return step === 'pay' ? when('awaitingFee') : 'refused'
    case 'a specialist':
    case 'a manager':
      if (!isSent) return 'not there'
      if (step === 'open') return 'done'
      if (step === 'record') return when('awaitingFee')
      if (step === 'reopen') return who === 'a manager' ? when('approved', 'denied') : 'refused'
      return step === 'approve' || step === 'ask' || step === 'deny' ? when('submitted') : 'refused'
    case 'a specialist, of their own':
      if (!isSent) return 'not there'
      // They may read it; their colleagues decide it.
      return step === 'open' ? 'done' : 'refused'
    default:
      return 'not there'
  }
}

const undo = new Error('only tried')

/** Tries a step and takes it back. */
async function attempt(actor: Actor, work: (unit: Unit<never>) => Promise<unknown>): Promise<Outcome> {
  try {
    await unitOfWork(world().house, actor, async (unit) => {
      await work(unit as Unit<never>)
      throw undo
    })
  } catch (fault) {
    if (fault === undo) return 'done'
    // What does not compile in the wrong hat is refused by the database, too.
    if (fault instanceof Refused || (fault as { code?: string }).code === '42501') return 'refused'
    if (fault instanceof NotFound) return 'not there'
    throw fault
  }
  throw new Error('unreachable')
}

interface Scene {
  readonly state: ApplicationState
  readonly reference: string
  readonly seen: string
  readonly applicant: Self
  readonly file: Awaited<ReturnType<typeof madeUpFile>>
  /** A voucher that nobody has used. */
  readonly code: string
}

const steps = ({ reference, seen, file, code }: Scene): Record<Step, (unit: Unit<never>) => Promise<unknown>> => ({
  save: (unit) => saveAnswers(unit, reference, [{ question: 'chosenName', answer: 'X', shown: undefined }], ''),
  add: (unit) => addDocuments(unit, reference, 'identity', [file], 10),
  withdraw: (unit) => withdrawApplication(unit, reference),
  pay: (unit) => payByVoucher(unit, reference, code),
  record: (unit) => recordFeeCheque(unit, reference, { number: '1042', dated: '2026-03-09', cents: 10_000 }),
  send: (unit) => sendApplication(unit, { reference, language: 'es', seen }),
  discard: (unit) => discardApplication(unit, reference),
  approve: (unit) => decide(unit, reference, 'approve'),
  ask: (unit) => decide(unit, reference, 'ask', [pointAbout('bornOn', 'Look again')]),
  deny: (unit) => decide(unit, reference, 'deny', [ground()]),
  reopen: (unit) => decide(unit, reference, 'reopen', [because('In error')]),
  resend: (unit) => resendApplication(unit, { reference, language: 'es', seen, asItIs: true }),
  open: (unit) => openForReview(unit, reference),
})

/** One application in each state, every one of another applicant. */
async function scenes(reviewer: Staff): Promise<Scene[]> {
  const { house } = world()
  const made: Scene[] = []
  // So early that an approval has ended before today: whoever is employed later works there already.
  world().clock.set('2024-12-08T18:00:00Z')
  for (const state of ['expired', 'void', 'draft', 'awaitingFee', 'submitted', 'returned', 'approved', 'denied', 'discarded', 'withdrawn', 'certified'] as const) {
    const applicant = await person(house, `${state.toLowerCase()}@example.org`)
    const make = state === 'draft' || state === 'discarded' ? draft : state === 'awaitingFee' || state === 'void' ? sentUnpaid : sent
    const reference = await make(house, applicant)
    if (state === 'expired') await approve(house, reviewer, reference)
    if (state === 'void' || state === 'expired') {
      world().clock.forward((state === 'void' ? 91 : 366) * 86_400_000)
      await lapseApplications(house)
    }
    if (state === 'approved' || state === 'certified') await approve(house, reviewer, reference)
    if (state === 'certified') await certifies(house, applicant, reviewer.organisationId, reference)
    if (state === 'returned') await decided(house, reviewer, reference, 'ask', [pointAbout('chosenName', 'x'), pointAbout('documents-identity', 'y')])
    if (state === 'denied') await decided(house, reviewer, reference, 'deny', [ground()])
    if (state === 'discarded') await unitOfWork(house, applicant, (unit) => discardApplication(unit, reference))
    if (state === 'withdrawn') await unitOfWork(house, applicant, (unit) => withdrawApplication(unit, reference))
    const seen = await readIt(house, applicant, reference)
    const code = await madeUpVoucher(house, reviewer.organisationId, reviewer.personId)
    made.push({ state, reference, seen, applicant, file: await madeUpFile(house, applicant, 'identity'), code })
  }
  const { rows } = await house.database.statement('select state from applications')
  expect(rows.map(({ state }) => state).sort()).toEqual([...applicationLifecycle.states].sort())
  return made
}

describe('PLAT-05 Who may take which step of an application, from which state', () => {
  test('is what the plain words say, for everyone, every step and every state', async () => {
    const { house } = world()
    const organisation = await certifyingBody(house)
    const reviewer = await staff(house, organisation, 'programSpecialist', 'dee@example.org')
    const fixed: [Who, Actor][] = [
      ['another person', await person(house, 'eve@example.org')], ['a specialist', reviewer],
      ['a manager', await staff(house, organisation, 'programManager', 'kim@example.org')],
      ['an operator', await staff(house, organisation, 'operator', 'ola@example.org')],
    ]
    const all = await scenes(reviewer)
    const elsewhere = await staff(house, await certifyingBody(house, 'Another program'), 'programSpecialist', 'moe@example.org')
    const disagreements: string[] = []
    let tried = 0
    for (const scene of all) {
      const own = await employed(scene.applicant, organisation)
      const actors: [Who, Actor][] = [...fixed, ['the applicant', scene.applicant], ['a specialist elsewhere', elsewhere], ['a specialist, of their own', own]]
      for (const [who, actor] of actors) {
        for (const [step, work] of Object.entries(steps(scene)) as [Step, (unit: Unit<never>) => Promise<unknown>][]) {
          // Only staff can ask for the reviewer's view: for a person by themself it does not compile.
          if (step === 'open' && actor.hat !== 'staff') continue
          const [says, does] = [oracle(who, step, scene.state), await attempt(actor, work)]
          tried += 1
          if (says !== does) disagreements.push(`${who}: ${step} from ${scene.state} should be ${says} and is ${does}`)
        }
      }
    }
    expect(disagreements).toEqual([])
    expect(tried).toBe(11 * (5 * 13 + 2 * 12))
  }, 120_000)

  test('and nothing of what was only tried has stayed', async () => {
    const { house } = world()
    const reviewer = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    const applicant = await person(house, 'majo@example.org')
    const reference = await sent(house, applicant)
    expect(await attempt(reviewer, (unit) => decide(unit, reference, 'approve'))).toBe('done')
    const { rows } = await house.database.statement('select state from applications')
    expect(rows).toEqual([{ state: 'submitted' }])
  })
})

describe('PLAT-05 A step asked for in the wrong hat', () => {
  const asked = (hat: Unit['actor']['hat'], state: ApplicationState, step: Parameters<typeof mayTake>[2]) => () =>
    mayTake({ actor: { hat } } as Unit, { state } as Application, step)

  test('is refused before the database is asked', () => {
    expect(asked('self', 'submitted', 'approve')).toThrow(Refused)
    expect(asked('staff', 'draft', 'send')).toThrow(Refused)
    expect(asked('staff', 'draft', 'discard')).toThrow(Refused)
    expect(asked('staff', 'submitted', 'approve')()).toMatchObject({ to: 'approved' })
    expect(asked('self', 'draft', 'send')()).toMatchObject({ to: 'submitted' })
    expect(asked('jobs', 'awaitingFee', 'lapse')()).toMatchObject({ to: 'void' })
    for (const hat of ['self', 'staff', 'signIn'] as const) {
      expect(asked(hat, 'awaitingFee', 'lapse'), hat).toThrow(Refused)
      expect(asked(hat, 'approved', 'end'), hat).toThrow(Refused)
    }
    expect(asked('jobs', 'approved', 'end')()).toMatchObject({ to: 'expired' })
    expect(asked('jobs', 'submitted', 'approve')()).toMatchObject({ to: 'approved' })
    expect(asked('self', 'awaitingFee', 'recordPayment')).toThrow(Refused)
    expect(asked('staff', 'awaitingFee', 'payByVoucher')).toThrow(Refused)
  })
})

/** The same person, who now also works for the organisation. */
async function employed({ personId }: Self, organisationId: string): Promise<Staff> {
  const { house } = world()
  await house.database.query.insertInto('memberships')
    .values({ id: personId, person_id: personId, organisation_id: organisationId, role: 'programSpecialist', starts_at: house.clock.now() }).execute()
  return { hat: 'staff', personId, organisationId, role: 'programSpecialist' }
}
