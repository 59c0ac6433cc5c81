import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { certificateLifecycle, type ManagerStep } from './certificate-lifecycle.ts'
import { findCertificate, myCertificates, namesOn, stepsOf, type Certificate, type KeptStep } from './certificate-store.server.ts'
import type { ListQuery, ListState } from './list-query.ts'
import { readTyped } from './certificate-number.ts'
import { registryColumns } from './find-in-registry.server.ts'
import { entryOn, type RegistryEntry } from './registry-status.ts'

/** What the public reads of a certificate, in the caller's transaction. */
export async function publicEntryOf(unit: Unit, { number }: Pick<Certificate, 'number'>): Promise<RegistryEntry> {
  return entryOn(await unit.db.selectFrom('registry_entries').select(registryColumns).where('number', '=', number).executeTakeFirstOrThrow(), unit.today)
}

/** A step as its person and staff read it; who took it staff alone read. */
export const shownStep = ({ id, step, reason, note, by_role, effective_on }: KeptStep) => ({ id, step, reason, note, byRole: by_role, on: effective_on })
export type ShownStep = ReturnType<typeof shownStep> & { readonly by?: string | undefined }

/** The names that a certificate carried, the one on it now first, with the day of each. */
const shownNames = async (unit: Unit, id: string) => (await namesOn(unit, id)).map(({ id: of, full_name, starts_on }) => ({ id: of, name: full_name, from: starts_on }))

/** Everything that a person sees of their certificates, the newest first: each as the registry shows it, and its history. */
export const seeMyCertificates = async (unit: Unit<Self>) => Promise.all((await myCertificates(unit)).map(async (certificate) => ({
  number: certificate.number, specimen: certificate.specimen, entry: await publicEntryOf(unit, certificate), renewableThrough: certificate.renewable_through,
  names: await shownNames(unit, certificate.id), steps: (await stepsOf(unit, certificate.id)).map(shownStep).toReversed(),
})))

/** Who of the staff took each step, by name. */
async function withColleagues(unit: Unit<Staff>, steps: readonly KeptStep[]): Promise<ShownStep[]> {
  const ids = [...new Set(steps.flatMap(({ by_person }) => by_person ?? []))]
  const names = new Map<string, string>()
  for (const id of ids) {
    const { rows } = await sql<{ name: string | null }>`select name_of_colleague(${id}::uuid) as name`.execute(unit.db)
    names.set(id, rows[0]?.name ?? '')
  }
  return steps.map((one) => ({ ...shownStep(one), by: one.by_person ? names.get(one.by_person) : undefined }))
}

/** The number of the application that it came of, as the exam knows it. */
const applicationOf = async (unit: Unit<Staff>, { eligibility_id }: Certificate): Promise<string | undefined> =>
  (await unit.db.selectFrom('exam_eligibilities').select('reference').where('id', '=', eligibility_id).executeTakeFirst())?.reference

/** One certificate for staff, with its steps and what can be done now. Recorded as one look. @throws {NotFound} */
export async function seeCertificate(unit: Unit<Staff>, number: string) {
  const certificate = await findCertificate(unit, number)
  await audit(unit, { action: 'opened', kind: 'certificate', ids: [certificate.id], whose: certificate.subject_id })
  const ways = unit.actor.role === 'programManager' ? certificateLifecycle.allowed(certificate.state, 'manager') : []
  return {
    number: certificate.number, specimen: certificate.specimen, state: certificate.state, entry: await publicEntryOf(unit, certificate), renewableThrough: certificate.renewable_through,
    application: await applicationOf(unit, certificate), names: await shownNames(unit, certificate.id),
    steps: (await withColleagues(unit, await stepsOf(unit, certificate.id))).toReversed(), ways: ways as ManagerStep[],
  }
}

/** Rows on one page of the list. */
const pageSize = 50

/** The numbers that a search means: the very number, else those of names written so or nearly so; ten at most. */
async function numbersFor(unit: Unit<Staff>, find: string): Promise<string[]> {
  const typed = readTyped(find)
  if (typed.kind === 'number') return [typed.text]
  if (typed.kind !== 'name') return []
  const { rows } = await sql<{ number: string }>`select number from search_registry(${typed.text})`.execute(unit.db)
  return rows.map(({ number }) => number)
}

/** One page of the certificates of this program, the newest first, or those that a search means. Recorded as one look. */
export async function listCertificates(unit: Unit<Staff>, { state, find, page }: ListQuery) {
  const numbers = find ? await numbersFor(unit, find) : undefined
  const rows = numbers?.length === 0 ? [] : await unit.db.selectFrom('certificates').innerJoin('registry_entries', 'registry_entries.number', 'certificates.number')
    .select(['certificates.id', 'certificates.subject_id', ...registryColumns.map((column) => `registry_entries.${column}` as const)])
    .where('certificates.certifier_id', '=', unit.actor.organisationId)
    .$if(numbers !== undefined, (query) => query.where('certificates.number', 'in', numbers!))
    .$if(numbers === undefined && state !== 'all', (query) => query.where('certificates.state', '=', state as Exclude<ListState, 'all'>))
    .orderBy('certificates.issued_on', 'desc').orderBy('certificates.id', 'desc').limit(pageSize + 1).offset((page - 1) * pageSize).execute()
  const shown = rows.slice(0, pageSize)
  await audit(unit, { action: 'listed', kind: 'certificate', ids: shown.flatMap(({ id, subject_id }) => [id, subject_id]) })
  return { rows: shown.map((row) => entryOn(row, unit.today)), more: rows.length > pageSize }
}
