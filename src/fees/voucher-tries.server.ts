import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import type { Visit } from '#platform/visit.server.ts'

/**
 * Counts one try at a code, so that nobody finds one by trying. Before the transaction, in the page's action.
 * @throws {Refused} when there were too many.
 */
export const countVoucherTry = (visit: Visit): Promise<void> =>
  refuseTooMany(visit.house, { voucherOfPerson: visit.session!.personId, voucherFromAddress: visit.clientAddress })
