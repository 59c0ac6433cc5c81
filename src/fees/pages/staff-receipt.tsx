import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { openReceipt, receiptFile } from '../open-receipt.server.ts'
import { bookkeepers } from '../routes.ts'
import type { Route } from './+types/staff-receipt'

/** A person's receipt for staff, in the person's language: as it would be given to them. */
export const middleware: Route.MiddlewareFunction[] = [async ({ request, context, params }, next) => {
  if (request.method !== 'GET') return next()
  const visit = visitOf(context)
  const { receipt, language, at } = await read(visit, staffOf(visit, bookkeepers), (unit) => openReceipt(unit, params.payment))
  return receiptFile(receipt, language, at)
}]

/** Asks that the middleware is asked first. */
export const loader = () => null

export default function StaffReceiptPage() {
  return null
}
