import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { openReceipt, receiptFile } from '../open-receipt.server.ts'
import type { Route } from './+types/receipt'

/** The person's own receipt, in the language of the page that they came from: a file in place of the page, or the page that says why not. */
export const middleware: Route.MiddlewareFunction[] = [async ({ request, context, params }, next) => {
  if (request.method !== 'GET') return next()
  const visit = visitOf(context)
  const { receipt, at } = await read(visit, selfOf(visit), (unit) => openReceipt(unit, params.payment))
  return receiptFile(receipt, visit.language, at)
}]

/** Asks that the middleware is asked first. */
export const loader = () => null

export default function ReceiptPage() {
  return null
}
