import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentFile, type ContentSettings } from './content-files.server.ts'
import { decisionReasons, reasonPacks, unfitReasons, type DecisionReason, type DecisionReasons, type ReasonsOf } from './decision-reasons.ts'

/** @throws {Error} naming the file and every mistake in it. */
export function readDecisionReasons(id: ReasonsOf, settings: ContentSettings = {}): DecisionReasons {
  const path = contentFile(settings, `decisions/${id}.yaml`)
  const unusable = (mistakes: string) => new Error(`${path} cannot be used:\n${mistakes}`)
  const written = () => {
    try {
      return parse(readFileSync(path, 'utf8')) as unknown
    } catch (fault) {
      throw unusable((fault as Error).message)
    }
  }
  const read = decisionReasons.safeParse(written())
  if (!read.success) throw unusable(z.prettifyError(read.error))
  if (read.data.id !== id) throw unusable('its id is not its name')
  return read.data
}

const known = new Map<ReasonsOf, DecisionReasons>()

/**
 * Reads the reasons at the start: the operator's where there are any. They stay as they were then.
 * @param things everything that a correction can be tied to. @throws {Error} naming the file and every mistake in it.
 */
export function loadDecisionReasons(settings: ContentSettings, things: readonly string[]): void {
  for (const id of reasonPacks) {
    const pack = readDecisionReasons(id, settings)
    const mistakes = id === 'corrections' ? unfitReasons(pack.reasons, things) : []
    if (mistakes.length > 0) throw new Error(`${contentFile(settings, `decisions/${id}.yaml`)} cannot be used:\n${mistakes.join('\n')}`)
    known.set(id, pack)
  }
}

/** What can be wrong, the grounds of a denial, or why a certificate is not accepted, in the order in which they are offered. */
export function reasonsOf(id: ReasonsOf): readonly DecisionReason[] {
  const pack = known.get(id) ?? readDecisionReasons(id)
  known.set(id, pack)
  return pack.reasons
}
