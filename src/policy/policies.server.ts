import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { PlainDate } from '#platform/dates.ts'
import { policyFile, policyOf, type Policy, type PolicyFile } from './policies.ts'

/** @throws {Error} naming the file and every mistake in it. */
export function readPolicyFile(path: string): PolicyFile {
  const read = policyFile.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
}

const known = new Map<string, PolicyFile>()

/** The checked values of a jurisdiction, read once: they are part of the release, like code. */
export function policiesOf(jurisdiction: string): PolicyFile {
  const file = known.get(jurisdiction) ?? readPolicyFile(`policies/${jurisdiction}/certification.yaml`)
  known.set(jurisdiction, file)
  return file
}

/** What applies in a jurisdiction on a date. @throws {Error} when a value does not cover it. */
export const policyOn = (jurisdiction: string, date: PlainDate): Policy => policyOf(policiesOf(jurisdiction), date)
