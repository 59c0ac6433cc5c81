import { notFound } from '#platform/answers.server.ts'
import { fileHeaders } from '#platform/file-answer.server.ts'
import { dispositionOf } from '#platform/file-names.ts'
import { isId } from '#platform/identifiers.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { colleagues } from '#people/public.server.ts'
import { csvOf } from '../applications-csv.ts'
import { fetchExport } from '../export-applications.server.ts'
import { sayQueue } from '../queue-words.ts'
import { reviewers } from '../routes.ts'
import type { Route } from './+types/export-file'

/** Somebody opened the address: a list leaves only when its button is pressed. */
export const loader = () => {
  throw notFound()
}

/** A list as a file, for whoever made it, while there is time. */
export const action = async ({ context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  if (!isId(params.export)) throw notFound()
  const { rows, names, today } = await read(visit, staffOf(visit, reviewers), async (unit) =>
    ({ rows: await fetchExport(unit, params.export), names: await colleagues(unit), today: unit.today }))
  const file = `${sayQueue(visit.language)('fileName')}-${today}.csv`
  return new Response(csvOf(rows, names, visit.language), { headers: {
    ...fileHeaders, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': dispositionOf('attachment', file),
  } })
}
