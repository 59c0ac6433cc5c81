import { isLanguage, type Language } from '#platform/languages.ts'
import type { DecisionReason } from '#library/decision-reasons.ts'
import { correctables, readPoints, readWhy, type DecisionKind, type ReadPoints, type TypedPoint } from './decision.ts'

/** The fields of a form, as the edge gives them. */
export interface TypedFields {
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, readonly string[]>>
}

/** What the form of a decision names: `reasons-<what>` and `note-<what>` for corrections, `reasons` and `note-<ground>` for grounds. */
function typedPoints(kind: 'ask' | 'deny', { typed, chosen }: TypedFields): TypedPoint[] {
  const note = (name: string) => (typed[`note-${name}`] ?? '').trim().replaceAll('\r\n', '\n')
  if (kind === 'ask') return correctables.map((about) => ({ about, reasons: chosen[`reasons-${about}`] ?? [], note: note(about) }))
  // A note beside a ground that was not chosen is asked about, never dropped.
  const picked = chosen.reasons ?? []
  const noted = Object.keys(typed).flatMap((name) => (name.startsWith('note-') ? [name.slice('note-'.length)] : []))
  return [...new Set([...picked, ...noted])]
    .map((ground) => ({ about: null, ground, reasons: picked.filter((one) => one === ground), note: note(ground) }))
}

/** The points of a decision from the fields of its form; none for an approval. */
export function readDecision(kind: DecisionKind, fields: TypedFields, reasons: readonly DecisionReason[], usual: Language): ReadPoints {
  const noteLanguage = isLanguage(fields.typed.noteLanguage) ? fields.typed.noteLanguage : usual
  if (kind === 'approve') return { points: [], problems: [] }
  if (kind === 'reopen') return readWhy(fields.typed.why ?? '', noteLanguage)
  return readPoints(typedPoints(kind, fields), reasons, noteLanguage)
}
