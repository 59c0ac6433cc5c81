import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { askPapers } from '#certificates/ask-papers.server.ts'
import { makePapers } from '#certificates/make-papers.server.ts'
import { publicKeys, signingKey } from '#certificates/signing-keys.server.ts'
import { certified } from '#tests/people/certificates.ts'
import { fieldsOfDay } from '#exams/typed-sitting.ts'
import { issuedAt, type World } from './records.ts'
import { roleOf, visitors, type Someone } from './visitors.ts'
import type { Values, Way } from './ways.ts'

const organisationOf = (who: Someone) => (visitors[who.kind] as { at: 'here' | 'elsewhere' }).at
const unknown = ['222-222-2222', 'nothing', '%F0%9F%8C%B2'].map((number) => ({ number }))

/** Something of one's own certificate. */
const ofMine = (rest: Values) => ({
  make: async ({ house, at }: World, who: Someone) => ({ number: (await certified(house, who, at.here)).number, ...rest }),
  foreign: ({ issuedHere, issuedElsewhere }: World) => [issuedHere, issuedElsewhere].map((number) => ({ number, ...rest })),
  unknown: unknown.map((one) => ({ ...one, ...rest })),
})

/** A file with what somebody's organisation issued, made by them. */
async function papersOf({ house, at }: World, who: Someone): Promise<Values> {
  await issuedAt(house, at[organisationOf(who)])
  const staff = { hat: 'staff', personId: who.personId, organisationId: at[organisationOf(who)], role: roleOf(who.kind)! } as const
  const batch = await unitOfWork(house, staff, (unit) => askPapers(unit, { from: '2026-03-10', through: '2026-03-10', language: 'en' }))
  await makePapers(house, batch)
  return { batch }
}

const ids = ['0199a000-0000-7000-8000-000000000000', 'nothing', '-'.repeat(36)]

/** The ways of `src/certificates/paper-routes.ts`. */
export const paperWays: Readonly<Record<string, Way>> = {
  'my-certificate/:number/papers/:sheet/:language': { get: 200, post: 405, ...ofMine({ sheet: 'card', language: 'es' }) },
  'my-certificate/:number/digital/:form': { get: 200, post: 405, ...ofMine({ form: 'jwt' }) },
  'certificates/:number/papers/:sheet/:language': {
    get: 200, post: 405, unknown: unknown.map((one) => ({ ...one, sheet: 'paper', language: 'en' })),
    make: async ({ house, at }, who) => ({ number: (await issuedAt(house, at[organisationOf(who)])).number, sheet: 'paper', language: 'en' }),
    foreign: ({ issuedHere, issuedElsewhere }, who) => [{ number: organisationOf(who) === 'here' ? issuedElsewhere : issuedHere, sheet: 'paper', language: 'en' }],
  },
  'certificates/papers': {
    get: 200, post: 303,
    make: async ({ house, at }, who) => {
      await issuedAt(house, at[organisationOf(who)])
      return {}
    },
    fill: async () => ({ ...fieldsOfDay('from', '2026-03-10'), ...fieldsOfDay('through', '2026-03-10'), language: 'theirs' }),
  },
  'certificates/papers/:batch/file': { get: 200, post: 405, make: papersOf, unknown: ids.map((batch) => ({ batch })) },
  'operations/keys': { get: 200, post: 303, fill: async () => ({ why: 'Once a year, as planned.' }) },
  'check-credential': { get: 200, post: 200, fill: async () => ({ text: 'a.b.c' }) },
  '.well-known/jwks.json': { get: 200, post: 405 },
  'credentials/keys/:key': {
    get: 200, post: 405, unknown: [{ key: 'a'.repeat(16) }, { key: 'constructor' }, { key: 'nothing' }],
    make: async ({ house }) => {
      await signingKey(house)
      return { key: (await unitOfWork(house, { hat: 'signIn' }, publicKeys))[0]!.kid }
    },
  },
  'credentials/issuers/:issuer': { get: 200, post: 405, make: async ({ at }) => ({ issuer: at.here }), unknown: ids.map((issuer) => ({ issuer })) },
  'credentials/achievements/:achievement': {
    get: 200, post: 405, make: async () => ({ achievement: 'medi-cal-peer-support-specialist' }), unknown: ids.map((achievement) => ({ achievement })),
  },
  'credentials/status/:list': {
    get: 200, post: 405, unknown: ['0', '99999', '1e3', 'nothing'].map((list) => ({ list })),
    make: async ({ house, at }) => {
      await issuedAt(house, at.here)
      return { list: '1' }
    },
  },
}
