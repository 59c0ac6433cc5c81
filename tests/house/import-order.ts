import type { Import, SourceFile } from './source-files.ts'

/** The rooms, each with those to its left, from which it may import. Everything may stand on the platform. */
const foundation = ['platform', 'design', 'policy', 'library']
const domain = ['people', 'fees', 'questions', 'learning', 'assessment', 'exams', 'certificates', 'certification', 'deadlines', 'access', 'operations']
const leftOf: Readonly<Record<string, readonly string[]>> = {
  platform: [], design: ['platform'], policy: ['platform', 'design'], library: ['platform', 'design'],
  people: foundation,
  fees: [...foundation, 'people'],
  questions: [...foundation, 'people'],
  learning: [...foundation, 'people', 'fees', 'questions'],
  assessment: [...foundation, 'people', 'fees', 'questions', 'learning'],
  exams: [...foundation, 'people', 'fees', 'questions', 'learning', 'assessment'],
  certificates: [...foundation, 'people', 'fees', 'questions', 'learning', 'assessment', 'exams'],
  certification: [...foundation, 'people', 'fees', 'questions', 'learning', 'assessment', 'exams', 'certificates'],
  deadlines: [...foundation, 'people', 'fees', 'questions', 'learning', 'assessment', 'exams', 'certificates', 'certification'],
  access: [...foundation, 'people', 'fees', 'questions', 'learning', 'assessment', 'exams', 'certificates', 'certification', 'deadlines'],
  operations: [...foundation, 'people', 'fees', 'questions', 'learning', 'assessment', 'exams', 'certificates', 'certification', 'deadlines', 'access'],
  demonstration: [...foundation, ...domain],
}

/** The room of a file; `front` for files directly in `src`, which see all rooms; none for what is no room's. */
export function roomOf(file: string): string | undefined {
  if (file.startsWith('database/seeds/')) return 'demonstration'
  if (!file.startsWith('src/')) return undefined
  return file.split('/').length === 2 ? 'front' : file.split('/')[1]
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
/** A pure rule: `.ts` and neither of the other suffixes. A page without a view (`pages/autosave.ts`) is a screen. */
const isRule = (file: string) =>
  file.endsWith('.ts') && !isServer(file) && !isTest(file) && !file.includes('/pages/') && roomOf(file) !== 'front'
const isServer = (file: string) => /\.server\.ts$/.test(file)
const isPublic = (file: string) => /\/public(\.server\.ts|\.tsx?)$/.test(file)

/** What the front may take from a room besides its public face. */
const forTheFront = (file: string) => /\/(routes|on-[a-z-]+\.server)\.ts$/.test(file)

function wrongDirection(file: string, wanted: string): string | undefined {
  const [from, to] = [roomOf(file)!, roomOf(wanted)]
  if (to === undefined || from === to || from === 'front') return undefined
  if (to === 'front') return isTest(file) ? undefined : 'no room imports what stands in front of the rooms'
  if (!leftOf[from]) return `the room ${from} has no place in the order`
  return leftOf[from].includes(to) ? undefined : `${from} stands left of ${to}: it announces, and does not ask`
}

function notPublic(file: string, wanted: string): string | undefined {
  const [from, to] = [roomOf(file)!, roomOf(wanted)!]
  if (from === to || !domain.includes(to) || isPublic(wanted) || isTest(file) || file.startsWith('database/seeds/')) return undefined
  return from === 'front' && forTheFront(wanted) ? undefined : `the room ${to} speaks through its public files`
}

function notPure(file: string, { from, file: wanted, typeOnly }: Import): string | undefined {
  if (typeOnly || !isRule(file)) return undefined
  if (wanted && isServer(wanted)) return 'a rule touches nothing of the world'
  return /^(node:|kysely|pg$|react)/.test(from) ? 'a rule is pure: no system, no database, no screen' : undefined
}

function designNotPure(file: string, { file: wanted, typeOnly }: Import): string | undefined {
  if (roomOf(file) !== 'design' || !wanted || roomOf(wanted) !== 'platform' || typeOnly) return undefined
  return isServer(wanted) ? 'design knows only the rules of the platform' : undefined
}

const strangeTests = (file: string, { file: wanted }: Import) =>
  wanted?.startsWith('tests/') && !isTest(file) ? 'only tests import tests' : undefined

/** Everything that is wrong with the imports of a file, a line each. */
export function faultsOf({ file, imports, onlyPassesOn }: SourceFile): string[] {
  const lines = imports.flatMap((one) => [
    ...(one.file ? [wrongDirection(file, one.file), notPublic(file, one.file)] : []),
    notPure(file, one), designNotPure(file, one), strangeTests(file, one),
  ].filter((why) => why !== undefined).map((why) => `${file} imports ${one.from}: ${why}`))
  if (!onlyPassesOn || isPublic(file)) return lines
  return [...lines, `${file} only passes on what others define: import the file that defines it`]
}
