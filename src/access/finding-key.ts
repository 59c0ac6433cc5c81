import { isPlainDate } from '#platform/dates.ts'
import { findingKinds, type Finding, type FindingKind } from './findings.ts'

type Named = Pick<Finding, 'kind' | 'by' | 'about'>
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** How an address names a finding: `oddHours.<who>.2026-03-10`. It stays the same whatever the period that is shown. */
export const keyOf = ({ kind, by, about }: Named): string => `${kind}.${by}.${about}`

/** What an address names, or none when it names nothing that there could be. */
export function namedBy(key: string): Named | undefined {
  const [kind, by = '', about = '', ...more] = key.split('.')
  const known = findingKinds.includes(kind as FindingKind) && id.test(by) && (id.test(about) || isPlainDate(about)) && more.length === 0
  return known ? { kind: kind as FindingKind, by, about } : undefined
}
