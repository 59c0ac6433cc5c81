import { fileAnswer } from '#platform/file-answer.server.ts'
import { previewIn } from '#platform/preview-in.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findEvidence } from '../name-change-evidence.server.ts'
import { nameDeciders } from '../routes.ts'
import type { Route } from './+types/review-name-evidence'

/** A paper of a name change that someone decides: the file, or a picture of it. */
export const loader = async ({ context, params: { change, evidence } }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const preview = previewIn(visit.url)
  const file = await read(visit, staffOf(visit, nameDeciders), (unit) => findEvidence(unit, change, evidence, preview === undefined))
  return fileAnswer(visit.house, file, { preview })
}
