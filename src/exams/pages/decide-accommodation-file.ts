import { fileAnswer } from '#platform/file-answer.server.ts'
import { previewIn } from '#platform/preview-in.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findPaperToDecide } from '../accommodation-paper.server.ts'
import { examStaff } from '../routes.ts'
import type { Route } from './+types/decide-accommodation-file'

/** The paper of a request for accommodations that someone decides about. Every look is recorded. */
export const loader = async ({ context, params: { accommodation } }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const file = await read(visit, staffOf(visit, examStaff), (unit) => findPaperToDecide(unit, accommodation))
  return fileAnswer(visit.house, file, { preview: previewIn(visit.url) })
}
