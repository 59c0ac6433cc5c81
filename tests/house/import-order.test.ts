/** Rooms ask to the left and announce to the right; the order stands in `import-order.ts`, and is read from the imports. */
import { describe, expect, test } from 'vitest'
import { faultsOf, roomOf } from './import-order.ts'
import { readSource, sourceFiles } from './source-files.ts'

test('every file imports only what its room and its suffix allow', () => {
  const files = sourceFiles()
  expect(files.length).toBeGreaterThan(150)
  expect([...new Set(files.map(({ file }) => roomOf(file)))].sort())
    .toEqual(['access', 'assessment', 'certificates', 'certification', 'deadlines', 'demonstration', 'design', 'exams', 'fees', 'front', 'learning', 'library', 'operations', 'people', 'platform', 'policy', 'questions'])
  expect(files.flatMap(faultsOf)).toEqual([])
})

test('every import of ours names a file that is there', () => {
  const files = new Set(sourceFiles().map(({ file }) => file))
  const ours = /^(src|database\/seeds)\/.*\.tsx?$/
  const missing = sourceFiles().flatMap(({ file, imports }) => imports
    .filter((one) => one.file && ours.test(one.file) && !files.has(one.file)).map(({ from }) => `${file}: ${from}`))
  expect(missing).toEqual([])
})

/** A file, what it must not contain, and why not. */
const asksRight = 'it announces, and does not ask'
const refused: readonly [string, string, string, string][] = [
  ['a room asks to the right', 'src/people/names.ts', "import { x } from '#certification/public.ts'", asksRight],
  ['a room asks to the right, for a type', 'src/people/names.ts', "import type { X } from '../certification/tasks.ts'", asksRight],
  ['the platform knows a room', 'src/platform/dates.ts', "export { x } from '#people/public.ts'", asksRight],
  ['design knows the policy', 'src/design/page.tsx', "import { x } from '#policy/policies.ts'", asksRight],
  ['a room is new and has no place', 'src/novelty/page.tsx', "import { x } from '#people/public.ts'", 'has no place in the order'],
  ['a room reaches into another', 'src/certification/tasks.ts', "import { x } from '#people/names.ts'", 'public files'],
  ['a room reaches into another, late', 'src/certification/save.server.ts',
    "const x = () => import('#people/sessions.server.ts')", 'public files'],
  ['the front reaches into a room', 'src/home.tsx', "import { x } from './people/sessions.server.ts'", 'public files'],
  ['a room imports the front', 'src/people/names.ts', "import { x } from '../rooms.ts'", 'in front of the rooms'],
  ['a rule touches the world', 'src/certification/tasks.ts', "import { x } from './save-answers.server.ts'", 'touches nothing of the world'],
  ['a rule passes the world on', 'src/certification/tasks.ts',
    "export const y = 1\nexport { x } from './save-answers.server.ts'", 'touches nothing of the world'],
  ['a rule reads files', 'src/policy/policies.ts', "import { readFileSync } from 'node:fs'", 'a rule is pure'],
  ['a rule asks the database', 'src/policy/policies.ts', "import { sql } from 'kysely'", 'a rule is pure'],
  ['design touches the world', 'src/design/page.tsx', "import { x } from '#platform/identifiers.server.ts'", 'only the rules of the platform'],
  ['the product imports a test', 'src/people/names.ts', "import { x } from '#tests/people/people.ts'", 'only tests import tests'],
  ['a barrel', 'src/people/everything.ts', "export * from './names.ts'\nexport { y } from './email.ts'", 'only passes on'],
  ['a test asks to the right', 'src/people/names.test.ts', "import { x } from '#certification/public.ts'", asksRight],
  ['a seed of the demonstration is asked by a room', 'src/people/names.ts', "import { x } from '#database/seeds/made-up-lives.ts'", asksRight],
]

const allowed: readonly [string, string, string][] = [
  ['a room asks to the left, in public', 'src/certification/tasks.ts', "import { x } from '#people/public.ts'"],
  ['a rule names a type of the world', 'src/certification/tasks.ts',
    "import type { X } from './save-answers.server.ts'\nimport { type Y } from 'kysely'"],
  ['the front lists reactions and addresses', 'src/reactions.server.ts',
    "import { x } from './certification/on-application-sent.server.ts'\nimport { routes } from './people/routes.ts'"],
  ['a public file passes on', 'src/people/public.ts', "export { x } from './names.ts'"],
  ['a test looks behind the public face, to the left', 'src/certification/tasks.server.test.ts',
    "import { x } from '#people/sessions.server.ts'\nimport { y } from '#tests/people/people.ts'"],
  ['a page shows a part of another room, in public', 'src/certification/pages/apply.tsx', "import { X } from '#people/public.tsx'"],
  ['a page without a view', 'src/certification/pages/autosave.ts', "import { x } from '../save-answers.server.ts'"],
]

describe('The reader of imports refuses when', () => {
  test.each(refused)('%s', (_, file, text, why) => expect(faultsOf(readSource(file, text)).join('\n')).toContain(why))
})

describe('The reader of imports allows that', () => {
  test.each(allowed)('%s', (_, file, text) => expect(faultsOf(readSource(file, text))).toEqual([]))
})
