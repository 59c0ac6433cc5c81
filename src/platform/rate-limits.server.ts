import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from './database.server.ts'
import type { Settings } from './settings.server.ts'

/** How often something may be tried: points in a number of seconds. */
const limits = {
  // Ten tries from one place; from everywhere together more, so that a stranger cannot easily lock a person out.
  signInOfAccountFromAddress: { points: 10, duration: 15 * 60 },
  signInOfAccount: { points: 100, duration: 15 * 60 },
  signInFromAddress: { points: 100, duration: 15 * 60 },
  registerFromAddress: { points: 30, duration: 60 * 60 },
  // Letters to one email: few asked for from one place, more from everywhere, so that a stranger cannot use them up.
  mailFromAddress: { points: 5, duration: 60 * 60 },
  mailToAddress: { points: 30, duration: 60 * 60 },
  // Letters with an invitation to one email: a few, for one that went astray; whoever gets them did not ask for any.
  invitationToEmail: { points: 5, duration: 60 * 60 },
  // A voucher's code is long; whoever types theirs needs few tries.
  voucherOfPerson: { points: 20, duration: 15 * 60 },
  voucherFromAddress: { points: 200, duration: 15 * 60 },
  // Lists of people that leave the house: few are ever needed.
  exportOfPerson: { points: 10, duration: 60 * 60 },
  // A page that says every half minute that it is still open, in some tabs at once.
  presenceOfPerson: { points: 30, duration: 60 },
  // Whoever checks credentials at a desk brings a few a minute; an employer behind one address some more.
  credentialFromAddress: { points: 120, duration: 60 },
  // A calendar program asks four times an hour; one that was set up wrong, or a stranger who tries addresses, more often.
  calendarOfAddress: { points: 60, duration: 60 * 60 },
  calendarUnknownFromAddress: { points: 60, duration: 15 * 60 },
} as const
/**
 * What anyone may ask of the registry: numbers and names. An answer costs less than counting it in the database, so each process
 * counts for itself; both are settings of an operator.
 */
const registryLimits = ({ registryLookups, registrySearches }: RegistrySettings) => ({
  registryLookupFromAddress: { points: registryLookups, duration: 60 },
  registrySearchFromAddress: { points: registrySearches, duration: 10 * 60 },
})
export type RegistrySettings = Pick<Settings, 'registryLookups' | 'registrySearches'>
export type Limit = keyof typeof limits | keyof ReturnType<typeof registryLimits>

export interface RateLimits {
  /** Counts one try. @returns the seconds to wait, or none when the try is allowed. */
  count(limit: Limit, key: string): Promise<number | undefined>
  /** Forgets the tries, after a success. */
  forget(limit: Limit, key: string): Promise<void>
}

export function openRateLimits(database: Database, settings: RegistrySettings): RateLimits {
  const storeClient = { query: ({ text, values }: { text: string; values: unknown[] }) => database.statement(text, values) }
  const inMemory = Object.entries(registryLimits(settings))
    .map(([name, { points, duration }]) => [name, new RateLimiterMemory({ keyPrefix: name, points, duration })])
  const limiters = Object.fromEntries([...inMemory,
    ...Object.entries(limits).map(([name, { points, duration }]) => [
      name,
      new RateLimiterPostgres({
        storeClient, storeType: 'client', tableName: 'rate_limits', tableCreated: true, keyPrefix: name, points, duration,
        clearExpiredByTimeout: false,
      }),
    ]),
  ]) as Record<Limit, RateLimiterPostgres | RateLimiterMemory>
  return {
    count: async (limit, key) => {
      try {
        await limiters[limit].consume(key.slice(0, 200))
        return undefined
      } catch (answer) {
        if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1000))
        throw answer
      }
    },
    forget: async (limit, key) => void (await limiters[limit].delete(key.slice(0, 200))),
  }
}
