import { addDays, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { addProvider } from '#learning/add-provider.server.ts'
import type { ApprovalChange } from '#learning/approvals.ts'
import { approveProvider } from '#learning/approve-provider.server.ts'
import { changeApproval } from '#learning/change-approval.server.ts'
import { approvalsOf } from '#learning/provider-store.server.ts'
import type { EntityKind } from '#learning/provider-form.ts'
import type { TrainingKind } from '#learning/training-kinds.ts'
import { fieldsOfDay } from '#learning/typed-day.ts'
import { staffHere } from './staff-here.server.ts'

interface MadeUpApproval {
  readonly training: TrainingKind
  readonly languages: readonly string[]
  /** Days from the demonstration's today: from the first through the last. */
  readonly days: readonly [from: number, through: number]
  readonly change?: { readonly kind: ApprovalChange['kind']; readonly on: number; readonly why: string }
}

interface MadeUpProvider {
  readonly name: string
  readonly entity: EntityKind
  readonly website: string
  readonly counties: string
  readonly online: boolean
  readonly approvals: readonly MadeUpApproval[]
}

/** Four providers. None of them exists. */
const providers = {
  bothLanguages: {
    name: 'River Valley Peer Academy', entity: 'nonprofit', website: 'https://river-valley.example.org', counties: 'Fresno, Kings, Tulare', online: true,
    approvals: [
      { training: 'core80', languages: ['en', 'es'], days: [-700, 395] }, { training: 'crisis', languages: ['en'], days: [-300, 62] },
      { training: 'continuingEducation', languages: ['en', 'es'], days: [-300, 395] },
    ],
  },
  spanish: {
    name: 'Centro Nuevo Día', entity: 'nonprofit', website: '', counties: 'Los Ángeles, Orange', online: false,
    approvals: [{ training: 'core80', languages: ['es'], days: [-500, 200] }],
  },
  ended: {
    name: 'North Coast College', entity: 'college', website: 'https://north-coast.example.org', counties: 'Humboldt, Mendocino', online: false,
    approvals: [{ training: 'core80', languages: ['en'], days: [-800, -70] }],
  },
  suspended: {
    name: 'Bayside Learning', entity: 'company', website: 'https://bayside.example.org', counties: '', online: true,
    approvals: [{
      training: 'core80', languages: ['en'], days: [-400, 330],
      change: { kind: 'suspended', on: -12, why: 'Hours were signed for days on which no class was held. We have asked for their records.' },
    }],
  },
} as const satisfies Record<string, MadeUpProvider>

export type SeededProvider = keyof typeof providers

/** The id of one of them. */
export const providerHere = async (house: House, which: SeededProvider): Promise<string> =>
  (await house.database.query.selectFrom('organisations').select('id').where('name', '=', providers[which].name).executeTakeFirstOrThrow()).id

async function seedOne(house: House, anh: Staff, { approvals, online, ...facts }: MadeUpProvider, today: PlainDate): Promise<string> {
  return unitOfWork(house, anh, async (unit) => {
    const id = await addProvider(unit, { ...facts, online: online ? 'yes' : '' })
    for (const { training, languages, days: [from, through] } of approvals) {
      await approveProvider(unit, id, { training, ...fieldsOfDay('from', addDays(today, from)), ...fieldsOfDay('through', addDays(today, through)) }, { languages })
    }
    for (const approval of (await approvalsOf(unit, [id]))(id)) {
      const change = approvals.find(({ training }) => training === approval.training)?.change
      // A change counts from the day on which it is recorded at the earliest, also in a made-up past.
      const from = change && addDays(today, change.on)
      if (from) await changeApproval(unit, id, approval.id, { kind: change.kind, why: change.why, seen: '0', ...fieldsOfDay('from', from < unit.today ? unit.today : from) })
    }
    return id
  })
}

/**
 * Makes the training providers of the demonstration, by its manager and the product's own operations. Best at the beginning of its past.
 * @param today the day on which the demonstration begins, from which the days are counted. @returns their ids.
 */
export async function seedProviders(house: House, today: PlainDate): Promise<Record<SeededProvider, string>> {
  const anh = await staffHere(house, 'programManager')
  const ids = {} as Record<SeededProvider, string>
  for (const [name, one] of Object.entries(providers)) ids[name as SeededProvider] = await seedOne(house, anh, one, today)
  return ids
}

/** Makes a person a coordinator of a provider from now on. */
export const seedCoordinator = async (house: House, person_id: string, organisation_id: string): Promise<Staff> => {
  await house.database.query.insertInto('memberships')
    .values({ id: newId(), person_id, organisation_id, role: 'trainingCoordinator', starts_at: house.clock.now() }).execute()
  return { hat: 'staff', personId: person_id, organisationId: organisation_id, role: 'trainingCoordinator' }
}
