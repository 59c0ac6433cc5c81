import { resultOnce, sentForm, storedAnswer, type Fields, type FormResult, type SentForm } from './answer-form.server.ts'
import { goTo, notAccepted, notFound, typedIn } from './answers.server.ts'
import type { FileLimits } from './file-limits.ts'
import type { House } from './house.server.ts'
import { hashOf } from './identifiers.server.ts'
import { discardInspected, inspectFile, type InspectedFile } from './inspect-file.server.ts'
import { NotFound, Refused, type Problem } from './problems.ts'
import { receiveFiles, type ReceivedForm } from './receive-files.server.ts'
import { unitOfWork, type Actor, type Unit } from './unit-of-work.server.ts'
import type { Visit } from './visit.server.ts'

/** What the work of a form with files gets: its text, the files that can be kept, and why others were refused. */
export interface FileFields extends Fields {
  /** Their bytes are in the store already: `recordFile` writes the row. Those that no row names are removed. */
  readonly files: readonly InspectedFile[]
  /** They are shown to the person without the work's doing; see `file-messages.ts` for their words. */
  readonly refused: readonly Problem[]
}

/** The same words and the same files, in any order of arrival: by what arrived, not by the names that files were given. */
function contentOf({ form, files }: ReceivedForm): SentForm {
  const { id, contentHash } = sentForm(form)
  return { id, contentHash: hashOf([contentHash, ...files.map(({ field, sha256 }) => `${field} ${sha256}`)].join('\n')) }
}

/** The keys under which a file and its previews lie in the store. */
export const keysOf = ({ id, previews }: { readonly id: string; readonly previews: number }): string[] =>
  [id, ...Array.from({ length: previews }, (_, i) => `${id}-${i + 1}`)]

const removeFrom = async ({ files: store }: House, files: readonly InspectedFile[]) =>
  void (await Promise.all(files.flatMap(keysOf).map((key) => store.remove(key))))

/** Looks at each file and puts into the store what can be kept; synced, before any row can name it. */
async function inspectAndStore({ files: store }: House, received: ReceivedForm) {
  const files: InspectedFile[] = []
  const refused: Problem[] = [...received.refused]
  try {
    for (const one of received.files) {
      const { file, problem } = await inspectFile(one)
      if (problem) {
        refused.push(problem)
        continue
      }
      files.push(file)
      for (const [place, key] of keysOf(file).entries()) await store.put(file.paths[place]!, key)
    }
    return { files, refused }
  } catch (fault) {
    await Promise.all(files.flatMap(keysOf).map((key) => store.remove(key)))
    throw fault
  } finally {
    await Promise.all(received.files.map(discardInspected))
  }
}

const nothing = { files: [], refused: [] }

/** The answer that this very form got before, when it is sent once more: then nothing needs to be looked at again. */
async function answeredBefore(visit: Visit, actor: Actor, form: SentForm): Promise<FormResult | undefined> {
  return form.id ? unitOfWork(visit.house, actor, (unit) => storedAnswer(unit, visit.url.pathname, form)) : undefined
}

/** Inspects, then works in one transaction. The bytes of files that no row names afterwards are removed. */
async function workOnce<A extends Actor>(
  visit: Visit, actor: A, received: ReceivedForm, form: SentForm, work: (unit: Unit<A>, fields: FileFields) => Promise<string>,
): Promise<FormResult> {
  const { house } = visit
  const { files, refused } = received.files.length + received.refused.length > 0 ? await inspectAndStore(house, received) : nothing
  let kept: readonly string[] | undefined
  try {
    const result = await resultOnce(visit, actor, form, async (unit) => {
      const to = await work(unit, { ...typedIn(received.form), files, refused })
      kept = await recorded(unit, files)
      return { to, ...(refused.length > 0 ? { problems: refused } : {}) }
    })
    await removeFrom(house, files.filter(({ id }) => !kept?.includes(id)))
    return result
  } catch (fault) {
    // Once the work was done only the commit is left, and nobody may know how it went: then housekeeping looks for the row.
    if (!kept) await removeFrom(house, files)
    throw fault instanceof Refused ? new Refused([...refused, ...fault.problems]) : fault
  }
}

async function recorded(unit: Unit, files: readonly InspectedFile[]): Promise<string[]> {
  if (files.length === 0) return []
  const rows = await unit.db.selectFrom('files').select('id').where('id', 'in', files.map(({ id }) => id)).execute()
  return rows.map(({ id }) => id)
}

/**
 * What the action of a page with a file field does: receive the form, look at each file, do the work once in one
 * transaction, go on. The page's route must be declared with `body: 'files'`.
 * - Files that were refused do not hold up the others: the work is done with those that can be kept, and the page comes
 *   back (422) with the problems of the refused ones, at their field. So the loader shows what was kept beside them.
 * - When the work throws, nothing is kept: no row, and no bytes.
 * - The same form with the same files gets the first answer.
 * @param limits from the policy of the day; `mostFiles` is what may still be added.
 * @param text `saved`: without files the form may be sent again and again (`answerEveryTime`), because it keeps what is typed.
 */
export const answerFileForm = <A extends Actor>(
  visit: Visit, request: Request, actor: A, limits: FileLimits, work: (unit: Unit<A>, fields: FileFields) => Promise<string>,
  text: 'once' | 'saved' = 'once',
) => answered(visit, request, limits, (received) => answerReceived(visit, actor, received, work, text))

/**
 * What the action of a page does whose files are read and not kept: receive them, read them outside of any transaction, do the work once, go on.
 * The same form with the same files gets the first answer. The page's route must be declared with `body: 'files'`.
 */
export const answerReadForm = <A extends Actor, P>(
  visit: Visit, request: Request, actor: A, limits: FileLimits, readFiles: (received: ReceivedForm) => Promise<P>, work: (unit: Unit<A>, found: P) => Promise<string>,
) => answered(visit, request, limits, async (received) => {
  const form = contentOf(received)
  const before = await answeredBefore(visit, actor, form)
  if (before) return before
  if (received.refused.length > 0) throw new Refused(received.refused)
  const found = await readFiles(received)
  return resultOnce(visit, actor, form, async (unit) => ({ to: await work(unit, found) }))
})

/** Receives a form and goes where its answer says; or shows what is wrong, with all that was typed. What arrived and was not kept goes. */
async function answered(visit: Visit, request: Request, limits: FileLimits, answer: (received: ReceivedForm) => Promise<FormResult>) {
  let form = new FormData()
  try {
    const received = await receiveFiles(visit.house, request, limits)
    form = received.form
    const result = await answer(received).finally(received.discard)
    return result.problems ? notAccepted(result.problems, form) : goTo(result.to)
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    if (fault instanceof NotFound) throw notFound()
    throw fault
  }
}

async function answerReceived<A extends Actor>(
  visit: Visit, actor: A, received: ReceivedForm, work: (unit: Unit<A>, fields: FileFields) => Promise<string>, text: 'once' | 'saved',
): Promise<FormResult> {
  if (text === 'saved' && received.files.length + received.refused.length === 0) {
    return { to: await unitOfWork(visit.house, actor, (unit) => work(unit, { ...typedIn(received.form), ...nothing })) }
  }
  const form = contentOf(received)
  return (await answeredBefore(visit, actor, form)) ?? workOnce(visit, actor, received, form, work)
}
