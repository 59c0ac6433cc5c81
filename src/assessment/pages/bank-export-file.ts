import { notFound } from '#platform/answers.server.ts'
import { fileHeaders } from '#platform/file-answer.server.ts'
import { NotFound } from '#platform/problems.ts'
import { staffOf, visitOf } from '#platform/visit.server.ts'
import { bankManagers } from '../bank-routes.ts'
import { fetchExport } from '../export-bank.server.ts'
import { orOwnExam } from '../read-bank.server.ts'
import type { Route } from './+types/bank-export-file'

/** Somebody opened the address: a bank leaves only when its button is pressed. */
export const loader = () => {
  throw notFound()
}

/** A bank as a QTI 3 package, for whoever asked for it, while there is time. */
export const action = async ({ context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  try {
    const bytes = await orOwnExam(fetchExport(visit.house, staffOf(visit, bankManagers), params.bank, params.export))
    return new Response(new Uint8Array(bytes), { headers: { ...fileHeaders, 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment; filename="item-bank.zip"' } })
  } catch (fault) {
    throw fault instanceof NotFound ? notFound() : fault
  }
}
