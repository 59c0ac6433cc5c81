import { monitorEventLoopDelay } from 'node:perf_hooks'
import { askPapers } from '#certificates/ask-papers.server.ts'
import { paperAsPdf, type Sheet } from '#certificates/make-paper.server.ts'
import { makePapers } from '#certificates/make-papers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { certified } from '#tests/people/certificates.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'

const paper = {
  certifier: 'Peer Certification Program', name: 'María Guadalupe Fernández de la Cruz', number: 'K7M-3P0-9TXC', code: 'K7M3P09TXCK7M3P09TXCK7M3P',
  issuedOn: '2026-03-10', validThrough: '2028-03-10', specializations: ['crisis'],
}
const rounds = 200

async function times(sheet: Sheet): Promise<{ p50: number; p95: number }> {
  const all: number[] = []
  for (let i = 0; i < rounds + 5; i += 1) {
    const start = performance.now()
    await paperAsPdf(sheet, { ...paper, name: `${paper.name} ${i}` }, i % 2 ? 'en' : 'es', 'https://peers.example.org', new Date('2026-03-10T18:00:00Z'))
    if (i >= 5) all.push(performance.now() - start)
  }
  const inOrder = all.toSorted((a, b) => a - b)
  return { p50: inOrder[rounds / 2]!, p95: inOrder[Math.floor(rounds * 0.95)]! }
}

const resident = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}

/** One paper again and again; then so many in one file, with the memory of the process meanwhile. */
export async function measurePapers(house: House, many: number) {
  const [one, card] = [await times('paper'), await times('card')]
  const here = await certifyingBody(house)
  const dee = await staff(house, here, 'programSpecialist', 'dee@example.org')
  const on = (await unitOfWork(house, dee, async (unit) => unit.today))
  for (let i = 0; i < many; i += 1) await certified(house, await person(house, `someone-${i}@example.org`, i % 2 ? 'en' : 'es'), here, { on, name: ['María Guadalupe', `Fernández ${i}`] })
  const id = await unitOfWork(house, dee, (unit) => askPapers(unit, { from: on, through: on, language: 'theirs' }))
  const memory: number[] = []
  const watch = setInterval(() => memory.push(resident()), 100)
  const delay = monitorEventLoopDelay()
  delay.enable()
  const start = performance.now()
  await makePapers(house, id)
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  clearInterval(watch)
  memory.push(resident())
  const early = memory.slice(0, Math.max(1, Math.ceil(memory.length / 10)))
  return {
    one, card, many, seconds, megabytes: (await house.files.size(id))! / 1e6, longestPause: delay.max / 1e6,
    grownBy: memory.at(-1)! - Math.max(...early),
  }
}
