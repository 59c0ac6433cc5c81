import { fileHeaders } from '#platform/file-answer.server.ts'
import { dispositionOf } from '#platform/file-names.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { examManagers } from '../routes.ts'
import { refusedLines } from '../see-vendor-files.server.ts'
import { reportCsv } from '../vendor-csv.ts'
import { vendorProblems } from '../vendor-problems.ts'
import type { Route } from './+types/refused-lines-file'

/** The lines that were refused, each with the reason, to give back to the vendor. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { kind, on, lines } = await read(visit, staffOf(visit, examManagers), (unit) => refusedLines(unit, params.file))
  const reported = lines.map(({ problems, ...line }) => ({ ...line, reason: vendorProblems(problems, visit.language).map(({ text }) => text).join(' ') }))
  return new Response(reportCsv(kind, reported), { headers: {
    ...fileHeaders, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': dispositionOf('attachment', `exam-${kind}-refused-${on}.csv`),
  } })
}
