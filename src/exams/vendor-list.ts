import type { toldColumns } from './vendor-format.ts'

type Column = Exclude<(typeof toldColumns)[number], 'action'>
export type ToldCells = Readonly<Record<Column, string>>

/** Somebody who may take the exam now. */
export interface Candidate {
  readonly requestId: string
  readonly subjectId: string
  readonly cells: ToldCells
}

/** What the vendor is told about one request: of somebody who may not take it any more, only that. */
export interface Told {
  readonly requestId: string
  readonly subjectId: string
  readonly cells: { readonly action: 'add' | 'change' | 'remove' } & Readonly<Partial<Record<Column, string>>>
}

const said = (action: 'add' | 'change') => ({ requestId, subjectId, cells }: Candidate): Told => ({ requestId, subjectId, cells: { action, ...cells } })

/** Everybody who may take the exam: whoever is not in it may not. */
export const fullList = (now: readonly Candidate[]): Told[] => now.map(said('add'))

const isSame = (before: Told, { cells }: Candidate) => (Object.keys(cells) as Column[]).every((column) => (before.cells[column] ?? '') === cells[column])

/** What is different from what the vendor was told last of each request. */
export function changedList(before: readonly Told[], now: readonly Candidate[]): Told[] {
  const known = new Map(before.filter(({ cells }) => cells.action !== 'remove').map((one) => [one.requestId, one]))
  const there = new Set(now.map(({ requestId }) => requestId))
  return [
    ...now.flatMap((one) => {
      const last = known.get(one.requestId)
      return !last ? [said('add')(one)] : isSame(last, one) ? [] : [said('change')(one)]
    }),
    ...[...known.values()].filter(({ requestId }) => !there.has(requestId))
      .map(({ requestId, subjectId, cells }): Told => ({ requestId, subjectId, cells: { action: 'remove', candidate_id: cells.candidate_id ?? '' } })),
  ]
}
