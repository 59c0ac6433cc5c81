import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const retentionClass = z.strictObject({
  keep: z.enum(['always', 'while open', 'days']),
  days: z.number().int().positive().optional(),
  thenDays: z.number().int().positive().optional(),
  why: z.string().min(1),
  status: z.enum(['verified', 'unverified']),
})
const retentionFile = z.strictObject({
  jurisdiction: z.string(),
  classes: z.record(z.string(), retentionClass),
  legalHold: z.string(),
})

/** How long each class of data is kept. @throws {Error} naming the file and every mistake in it. */
export function retentionOf(jurisdiction: string): z.infer<typeof retentionFile> {
  const path = `policies/${jurisdiction}/retention.yaml`
  const read = retentionFile.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
}

/** @throws {Error} when the class is not kept for a number of days. */
export function daysKept(jurisdiction: string, name: string): number {
  const days = retentionOf(jurisdiction).classes[name]?.days
  if (!days) throw new Error(`${jurisdiction}: ${name} is not kept for a number of days`)
  return days
}
