import { notFound } from '#platform/answers.server.ts'
import { fileHeaders } from '#platform/file-answer.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { openPaperFile } from '../ask-papers.server.ts'
import { paperMakers } from '../paper-routes.ts'
import type { Route } from './+types/many-papers-file'

/** Many certificates as one ZIP file, as it is read. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { id, from_on, through_on } = await read(visit, staffOf(visit, paperMakers), (unit) => openPaperFile(unit, params.batch))
  const { files } = visit.house
  const bytes = await files.size(id)
  if (bytes === undefined) throw notFound()
  return new Response(files.open(id), { headers: {
    ...fileHeaders, 'Content-Type': 'application/zip', 'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename="certificates-${from_on}-${through_on}.zip"`,
  } })
}
