import { fileAnswer } from '#platform/file-answer.server.ts'
import { previewIn } from '#platform/preview-in.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { reviewers } from '../routes.ts'
import { findPaperToReview } from '../training-paper.server.ts'
import type { Route } from './+types/review-training-file'

/** The paper of a training certificate that someone decides about: the file, or a picture of it. */
export const loader = async ({ context, params: { certificate } }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const preview = previewIn(visit.url)
  const file = await read(visit, staffOf(visit, reviewers), (unit) => findPaperToReview(unit, certificate, preview === undefined))
  return fileAnswer(visit.house, file, { preview })
}
