/**
 * The files in `policies/` are read strictly: whatever is added, left out, or put on a day that does not exist stops the
 * start. Tried here with every single place of every shipped file; what the values mean is tested beside `src/policy`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { addDays } from '#platform/dates.ts'
import { entryOn, policyKeys } from '#policy/policies.ts'
import { policiesOf, readPolicyFile } from '#policy/policies.server.ts'
import { retentionOf } from '#policy/retention.server.ts'

type Path = readonly (string | number)[]
type Tree = { [key: string]: Tree } & Tree[]

const folder = mkdtempSync(join(tmpdir(), 'alongside-policies-'))
afterAll(() => rmSync(folder, { recursive: true }))
const jurisdictions = readdirSync('policies')

/** The paths to every part of a tree that has parts of its own. */
const branches = (tree: unknown, path: Path = []): Path[] => (typeof tree !== 'object' || tree === null ? []
  : [path, ...Object.entries(tree).flatMap(([key, part]) => branches(part, [...path, Array.isArray(tree) ? Number(key) : key]))])

const at = (tree: Tree, path: Path): Tree => path.reduce((part, key) => part[key as number]!, tree)

function read(change: (tree: Tree) => void, shipped: string) {
  const tree = parse(shipped) as Tree
  change(tree)
  writeFileSync(join(folder, 'certification.yaml'), stringify(tree))
  return () => readPolicyFile(join(folder, 'certification.yaml'))
}

test('each jurisdiction has the files that the product reads, and no other', () => {
  expect(jurisdictions).toContain('california')
  for (const one of jurisdictions) {
    expect(readdirSync(`policies/${one}`).sort()).toEqual(['certification.yaml', 'retention.yaml'])
    expect(policiesOf(one).jurisdiction).toBe(one)
    expect(retentionOf(one).jurisdiction).toBe(one)
  }
})

describe.each(jurisdictions)('The policy of %s', (jurisdiction) => {
  const shipped = readFileSync(`policies/${jurisdiction}/certification.yaml`, 'utf8')
  const objects = branches(parse(shipped)).filter((path) => !Array.isArray(at(parse(shipped), path)))

  test('is accepted as it is shipped, also when it is written anew', () => {
    expect(read(() => {}, shipped)()).toEqual(policiesOf(jurisdiction))
  })

  const places = objects.map((path) => [path.join('.') || 'the top', path] as const)
  test.each(places)('takes no unknown key, and does without none, at %s', (_, path) => {
    expect(read((tree) => void (at(tree, path).unheardOf = 'x' as never), shipped)).toThrow(/unheardOf/)
    for (const key of Object.keys(at(parse(shipped), path))) {
      expect(read((tree) => void delete at(tree, path)[key], shipped), key).toThrow(/cannot be used/)
    }
  })

  test.each(policyKeys)('%s: has a value from a day that exists, in the order of days, and none before', (key) => {
    const dated = (tree: Tree) => at(tree, ['values', key, 'dated']) as unknown as { from: string }[]
    const first = policiesOf(jurisdiction).values[key].dated[0]!
    expect(entryOn(policiesOf(jurisdiction), key, first.from)).toEqual(first)
    const dayBefore = addDays(first.from, -1)
    expect(() => entryOn(policiesOf(jurisdiction), key, dayBefore)).toThrow(`no value of ${key} covers ${dayBefore}`)
    for (const from of ['2023-02-29', '2023-13-01', '01/07/2022', '', '2022-7-1']) {
      expect(read((tree) => void (dated(tree)[0]!.from = from), shipped), from).toThrow(/is not a day that exists/)
    }
    for (const from of [first.from, dayBefore]) {
      expect(read((tree) => void dated(tree).push({ ...first, from }), shipped), from).toThrow(/in the order of their dates/)
    }
  })
})
