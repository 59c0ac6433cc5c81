import { dayAt } from '#platform/dates.ts'
import { worldNoteFile, worldOfBuild } from '#demonstration/world-files.server.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { changedAt, newestIn } from './newest.ts'

/** What the world is made by: everything but how pages look. */
const makers = ['src', 'database', 'content', 'policies', 'package-lock.json', 'scripts/world.ts']
const isOfPages = (name: string) => /(\.tsx|\.scss|messages\.ts)$|^(pages|design)$/.test(name)

/** Whether the world of this build was made today, by what is there now. */
export function isWorldFresh(): boolean {
  const today = dayAt(new Date(), policiesOf('california').timeZone)
  return worldOfBuild()?.day === today && changedAt(worldNoteFile) > Math.max(...makers.map((path) => newestIn(path, (name) => !isOfPages(name))))
}

/** Makes the world of the demonstration when there is none, or when it is from another day. */
export async function writeWorldIfOld(): Promise<void> {
  if (isWorldFresh()) return
  console.log('Living through two years of the demonstration. This takes a minute.')
  const { writeWorld } = await import('./world.ts')
  await writeWorld()
}
