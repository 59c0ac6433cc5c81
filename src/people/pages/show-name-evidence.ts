import { fileAnswer } from '#platform/file-answer.server.ts'
import { previewIn } from '#platform/preview-in.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { findMyEvidence } from '../name-change-evidence.server.ts'
import type { Route } from './+types/show-name-evidence'

/** One's own paper about a name: the file, or a picture of it. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const preview = previewIn(visit.url)
  const file = await read(visit, selfOf(visit), (unit) => findMyEvidence(unit, params.evidence))
  return fileAnswer(visit.house, file, { preview })
}
