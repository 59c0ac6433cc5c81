import { fileAnswer } from '#platform/file-answer.server.ts'
import { previewIn } from '#platform/preview-in.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { findMyPaper } from '../training-paper.server.ts'
import type { Route } from './+types/training-file'

/** The paper of one's own training certificate: the file, or a picture of it. */
export const loader = async ({ context, params: { file } }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const found = await read(visit, selfOf(visit), (unit) => findMyPaper(unit, file))
  return fileAnswer(visit.house, found, { preview: previewIn(visit.url) })
}
