import { isLanguage, type Language } from '#platform/languages.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import type { DecisionReason } from '#library/decision-reasons.ts'
import { correctables, isCorrectable, readPoints, readWhy, type DecisionKind, type ReadPoints, type TypedPoint } from './decision.ts'

/** The fields of a form, as the edge gives them. */
export interface TypedFields {
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, readonly string[]>>
}

/** What the form of a decision names: `reasons-<what>` and `note-<what>` for corrections, `reasons` and `note-<ground>` for grounds. */
function typedPoints(kind: 'ask' | 'deny', { typed, chosen }: TypedFields): TypedPoint[] {
  const note = (name: string) => tidyText(typed[`note-${name}`] ?? '')
  if (kind === 'ask') return correctables.map((about) => ({ about, reasons: chosen[`reasons-${about}`] ?? [], note: note(about) }))
  // A note beside a ground that was not chosen is asked about, never dropped.
  const picked = chosen.reasons ?? []
  const noted = Object.keys(typed).flatMap((name) => (name.startsWith('note-') ? [name.slice('note-'.length)] : []))
  return [...new Set([...picked, ...noted])]
    .map((ground) => ({ about: null, ground, reasons: picked.filter((one) => one === ground), note: note(ground) }))
}

/** Something was said about what can no longer be corrected: the page was open across a new version of the form. It is never dropped unsaid. */
const hasGone = ({ typed, chosen }: TypedFields): boolean => Object.keys(typed).some((name) => {
  const about = /^(?:reasons|note)-(.+)$/.exec(name)?.[1]
  return about !== undefined && !isCorrectable(about) && chosen[name]!.some((value) => tidyText(value) !== '')
})

/** The points of a decision from the fields of its form; none for an approval. */
export function readDecision(kind: DecisionKind, fields: TypedFields, reasons: readonly DecisionReason[], usual: Language): ReadPoints {
  const noteLanguage = isLanguage(fields.typed.noteLanguage) ? fields.typed.noteLanguage : usual
  if (kind === 'approve') return { points: [], problems: [] }
  if (kind === 'reopen') return readWhy(fields.typed.why ?? '', noteLanguage)
  const read = readPoints(typedPoints(kind, fields), reasons, noteLanguage)
  const goneToo = kind === 'ask' && read.points.length > 0 && hasGone(fields)
  return goneToo ? { ...read, problems: [...read.problems, { code: 'reasonGone', field: 'reasons' }] } : read
}
