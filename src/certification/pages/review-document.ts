import { fileAnswer } from '#platform/file-answer.server.ts'
import { previewIn } from '#platform/preview-in.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findDocument } from '../find-document.server.ts'
import { reviewers } from '../routes.ts'
import type { Route } from './+types/review-document'

/** A document that was sent with an application: the file, or a picture of it. */
export const loader = async ({ context, params: { reference, document } }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const preview = previewIn(visit.url)
  const file = await read(visit, staffOf(visit, reviewers), (unit) => findDocument(unit, reference, document, preview === undefined))
  return fileAnswer(visit.house, file, { preview })
}
