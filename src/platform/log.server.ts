import { pino, type Logger } from 'pino'

export type Log = Logger

/**
 * Structured logs, one JSON line each, without private data: a line names what happened, a reference and ids, and
 * never carries an address with its query, a form, a name, an email or an error's values.
 */
export const openLog = (level: string): Log => pino({ level, base: undefined, messageKey: 'what' })

/** What may be said of a fault in the log: its kind, its place, and a database's code; never its text. */
export function faultForLog(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { kind: typeof fault }
  const { code, constraint, table } = fault as Error & Record<string, unknown>
  // The stack begins with the words of the fault, which may have lines of their own.
  const { stack = '', message } = fault
  const frames = message && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  const at = frames.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim())
  return { kind: fault.name, code, table, constraint, at }
}
