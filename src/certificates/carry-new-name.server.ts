import { announce, type News } from '#platform/announcements.server.ts'
import { isBefore } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { namesWithEvidence } from '#people/public.server.ts'
import { certificatesOf, namesOn, ofCertificate, oneCertificateAtATime, writeStep, type Certificate } from './certificate-store.server.ts'

type NewName = Awaited<ReturnType<typeof namesWithEvidence>>[number]

/** Puts a name on one certificate, once. @returns whether it was another one until now. */
async function carry(unit: Unit, certificate: Certificate, { given_names, family_names, full_name, starts_on, change_id }: NewName): Promise<boolean> {
  const names = await namesOn(unit, certificate.id)
  if (names[0]?.full_name === full_name || names.some((one) => one.change_id === change_id)) return false
  await unit.db.insertInto('certificate_names').values({
    id: newId(), ...ofCertificate(certificate), given_names, family_names, full_name, change_id, starts_on, recorded_at: unit.now,
  }).execute()
  await writeStep(unit, certificate, { step: 'rename', from: certificate.state, to: certificate.state, on: unit.today, byRole: 'house' })
  return true
}

/** The newest legal name that evidence showed stands on a certificate of that person that was issued before it, or meanwhile. */
export async function carryNewest(unit: Unit, certificate: Certificate): Promise<void> {
  const name = (await namesWithEvidence(unit, certificate.subject_id)).at(-1)
  if (!name || isBefore(name.starts_on, certificate.issued_on)) return
  if (await carry(unit, certificate, name)) await announce(unit, 'certificateChanged', { certificateId: certificate.id, step: 'rename' })
}

/**
 * A legal name that evidence showed stands on the certificates of its person from the day on which it was accepted, and in the
 * registry in the same moment; the old one is not public any more. Told late, the newest of them counts.
 */
export async function carryNewName(unit: Unit, { about }: News): Promise<void> {
  const change = await unit.db.selectFrom('name_changes').select(['id', 'person_id']).where('id', '=', about.changeId!).executeTakeFirstOrThrow()
  await oneCertificateAtATime(unit, change.person_id)
  const name = (await namesWithEvidence(unit, change.person_id)).at(-1)
  if (!name) return
  for (const certificate of await certificatesOf(unit, change.person_id)) {
    if (await carry(unit, certificate, name)) await announce(unit, 'certificateChanged', { certificateId: certificate.id, step: 'rename' })
  }
}
