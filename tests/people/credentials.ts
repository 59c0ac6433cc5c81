import { selfOf, type Visit } from '#platform/visit.server.ts'
import type { House } from '#platform/house.server.ts'
import { credentialFile } from '#certificates/paper-files.server.ts'
import { visitTo } from './visits.ts'

/** A request of somebody who is signed in, as a page sees it. */
export const visitBy = (house: House, { personId }: { readonly personId: string }, path = '/my-certificate'): Visit =>
  ({ ...visitTo(house, path), session: { id: 'x', accountId: 'x', personId, email: 'ana@example.org', language: 'en', name: undefined, memberships: [] } })

/** Somebody downloads their own digital certificate. */
export async function downloads(house: House, who: { readonly personId: string }, number: string, form = 'jwt'): Promise<string> {
  const visit = visitBy(house, who)
  return (await credentialFile(visit, selfOf(visit), { number, form })).text()
}
