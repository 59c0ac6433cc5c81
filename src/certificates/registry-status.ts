import type { PlainDate } from '#platform/dates.ts'
import { standingOn, type CertificateState } from './certificate-lifecycle.ts'

/** What everybody may know of a certificate, as the registry keeps it. */
export interface RegistryRow {
  readonly number: string
  readonly certified_by: string
  readonly name: string
  readonly status: CertificateState
  readonly status_since: PlainDate
  readonly valid_from: PlainDate
  readonly valid_through: PlainDate
  readonly renewable_through: PlainDate
  readonly specializations: readonly string[]
}

/** The same on a day, in the words of the public answer. Its shape is promised: see docs/registry-api.md. */
export interface RegistryEntry {
  readonly number: string
  readonly name: string
  readonly status: CertificateState
  readonly statusSince: PlainDate
  readonly inGoodStanding: boolean
  readonly validFrom: PlainDate
  readonly validThrough: PlainDate
  readonly specializations: readonly string[]
  readonly certifiedBy: string
  /** The legal day on which this is so. */
  readonly asOf: PlainDate
}

/** What the registry says of a certificate on a day: one whose last day has passed has expired, also before the sweep came. */
export function entryOn(row: RegistryRow, today: PlainDate): RegistryEntry {
  const { state, since_on } = standingOn({ ...row, state: row.status, since_on: row.status_since }, today)
  return {
    number: row.number, name: row.name, status: state, statusSince: since_on, inGoodStanding: state === 'active', validFrom: row.valid_from,
    validThrough: row.valid_through, specializations: row.specializations, certifiedBy: row.certified_by, asOf: today,
  }
}
