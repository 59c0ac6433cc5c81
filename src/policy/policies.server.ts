import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { Override } from '#platform/overrides.ts'
import { reasonOf, type Reason } from './deadline.ts'
import { policyFile, policyOf, withOverrides, type Policy, type PolicyFile, type PolicyKey } from './policies.ts'

/** @throws {Error} naming the file and every mistake in it. */
export function readPolicyFile(path: string): PolicyFile {
  const read = policyFile.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
}

const known = new Map<string, PolicyFile>()

/** The checked values of a jurisdiction as they are shipped, read once: they are part of the release, like code. */
export function policiesOf(jurisdiction: string): PolicyFile {
  const file = known.get(jurisdiction) ?? readPolicyFile(`policies/${jurisdiction}/certification.yaml`)
  known.set(jurisdiction, file)
  return file
}

/** What was made of one reading of the overrides; gone with it. */
const made = new WeakMap<readonly Override[], Map<string, PolicyFile>>()

/** The values of a jurisdiction as they apply in this house: those of the release, and those that were put over them. */
export function policiesIn({ overrides: { current } }: Pick<House, 'overrides'>, jurisdiction: string): PolicyFile {
  const files = made.get(current) ?? new Map<string, PolicyFile>()
  made.set(current, files)
  const file = files.get(jurisdiction)
    ?? withOverrides(policiesOf(jurisdiction), current.filter((one) => one.jurisdiction === jurisdiction))
  files.set(jurisdiction, file)
  return file
}

/** What applies in this house, in a jurisdiction, on a date. @throws {Error} when a value does not cover it. */
export const policyOn = (house: Pick<House, 'overrides'>, jurisdiction: string, date: PlainDate): Policy =>
  policyOf(policiesIn(house, jurisdiction), date)

/** Why a day is the day it is: the value that gave it, as it stood in this house on the day that selects it. */
export const reasonOn = (house: Pick<House, 'overrides'>, jurisdiction: string, key: PolicyKey, date: PlainDate): Reason =>
  reasonOf(policiesIn(house, jurisdiction), key, date)
