import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { openReceipt, receiptFile } from '../open-receipt.server.ts'
import type { Route } from './+types/receipt'

/** The person's own receipt, in the language of the page that they came from. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { receipt, at } = await read(visit, selfOf(visit), (unit) => openReceipt(unit, params.payment))
  return receiptFile(receipt, visit.language, at)
}
