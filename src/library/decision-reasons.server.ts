import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentFile, type ContentSettings } from './content-files.server.ts'
import { decisionReasons, type DecisionReason, type DecisionReasons, type ReasonsOf } from './decision-reasons.ts'

/** @throws {Error} naming the file and every mistake in it. */
export function readDecisionReasons(id: ReasonsOf, settings: ContentSettings = {}): DecisionReasons {
  const path = contentFile(settings, `decisions/${id}.yaml`)
  const read = decisionReasons.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success && read.data.id === id) return read.data
  throw new Error(`${path} cannot be used:\n${read.error ? z.prettifyError(read.error) : 'its id is not its name'}`)
}

const known = new Map<ReasonsOf, DecisionReasons>()

/** Reads the reasons at the start: the operator's where there are any. They stay as they were then. */
export function loadDecisionReasons(settings: ContentSettings): void {
  for (const id of ['corrections', 'grounds'] as const) known.set(id, readDecisionReasons(id, settings))
}

/** What can be wrong, or the grounds of a denial, in the order in which they are offered. */
export function reasonsOf(id: ReasonsOf): readonly DecisionReason[] {
  const pack = known.get(id) ?? readDecisionReasons(id)
  known.set(id, pack)
  return pack.reasons
}
