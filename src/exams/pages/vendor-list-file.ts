import { notFound } from '#platform/answers.server.ts'
import { fileHeaders } from '#platform/file-answer.server.ts'
import { dispositionOf } from '#platform/file-names.ts'
import { NotFound } from '#platform/problems.ts'
import { staffOf, visitOf } from '#platform/visit.server.ts'
import { openVendorList } from '../ask-vendor-list.server.ts'
import { examManagers } from '../routes.ts'
import { toldCsv } from '../vendor-csv.ts'
import type { Route } from './+types/vendor-list-file'

/** Who may take the exam, as a file for the vendor; with the mark by which Excel knows accents where it is asked for. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { file, rows } = await openVendorList(visit.house, staffOf(visit, examManagers), params.file).catch((fault: unknown) => {
    throw fault instanceof NotFound ? notFound() : fault
  })
  return new Response(toldCsv(rows, visit.url.searchParams.get('for') === 'excel'), { headers: {
    ...fileHeaders, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': dispositionOf('attachment', `exam-eligibility-${file.kind}-${file.effective_on}.csv`),
  } })
}
