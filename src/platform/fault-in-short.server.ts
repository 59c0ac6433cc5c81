import { faultForLog } from './log.server.ts'

/** Of a fault what may be kept and shown: words that cannot be anybody's. The columns of `sweep_runs` take nothing else. */
export interface FaultInShort {
  readonly kind: string
  readonly code: string | undefined
  /** The function of ours in which it was met. */
  readonly place: string | undefined
}

const wordOf = (shape: RegExp, said: unknown): string | undefined => (typeof said === 'string' && shape.test(said) ? said : undefined)
const frame = /^at (?:async )?([A-Za-z_$][A-Za-z0-9_$.]{0,80}) \(/

/** A class of faults, a code, a place; whatever does not look like one is left out. */
export function faultInShort(fault: unknown): FaultInShort {
  const { kind, code, at } = faultForLog(fault)
  const ours = ((at as string[] | undefined) ?? []).find((line) => frame.test(line) && !/node_modules|\(node:/.test(line))
  return {
    kind: wordOf(/^[A-Za-z]{1,60}$/, kind) ?? 'Error', code: wordOf(/^[A-Za-z0-9_]{1,40}$/, code), place: ours && frame.exec(ours)![1],
  }
}
