import { fileAnswer } from '#platform/file-answer.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findEvidence } from '../name-change-evidence.server.ts'
import { nameDeciders } from '../routes.ts'
import type { Route } from './+types/review-name-evidence'

/** A paper of a name change that someone decides: the file, or a picture of it. */
export const loader = async ({ context, params: { change, evidence } }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const preview = visit.url.searchParams.get('preview')
  const file = await read(visit, staffOf(visit, nameDeciders), (unit) => findEvidence(unit, change, evidence, preview === null))
  return fileAnswer(visit.house, file, { preview: preview === null ? undefined : Number(preview) })
}
