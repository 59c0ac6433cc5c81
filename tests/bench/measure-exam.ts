import { setTimeout as pause } from 'node:timers/promises'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { candidates, keptAnswers, type Candidate } from './exam-rows.ts'
import { percentile } from './load.ts'
import { inHouse } from './prepared.ts'
import { ServedHouse, site, type Place } from './served-house.ts'
import { Visitor } from './visitor.ts'

export interface Times {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
}
export interface MeasuredExam {
  readonly answers: Times
  readonly pages: Times
  /** Answers that met the server being away, and were sent again until it was back. */
  readonly interrupted: number
  readonly secondsAway: number
  /** Milliseconds of the server's processor time for an answer and the page after it, also when the machine is busy with other things. */
  readonly processorTime: number
  /** Answers that the server said it had kept. */
  readonly acknowledged: number
  /** Of those, how many the database does not have. */
  readonly lost: number
  readonly wrong: number
  /** All of them end at about the same time. */
  readonly ends: Times
  readonly unscored: number
}

export interface Wish {
  readonly people: number
  /** How often each answers, in milliseconds, and for how many seconds. */
  readonly every: number
  readonly seconds: number
}

const items = 120
const timesOf = (all: readonly number[]): Times => {
  const sorted = all.toSorted((a, b) => a - b)
  return { count: all.length, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), worst: sorted.at(-1) ?? 0 }
}

/** Somebody who sits there and answers: a choice by script as a browser sends it, then the page of the next question. */
class Sitting {
  readonly who: Candidate
  readonly answers: number[] = []
  readonly pages: number[] = []
  /** What the server said that it kept, by position. */
  readonly kept = new Map<number, number>()
  interrupted = 0
  wrong = 0
  acknowledged = 0
  readonly #visitor: Visitor
  readonly #revisions = new Map<number, number>()
  #turn = 0

  constructor(who: Candidate) {
    this.who = who
    this.#visitor = new Visitor(site, who.secret, true)
  }

  /** Sends until there is an answer, as the page's script does. @returns how long it took, none when the server was away meanwhile. */
  async #insist<T extends { milliseconds: number }>(ask: () => Promise<T>): Promise<{ answer: T; took: number | undefined }> {
    for (let again = false; ; again = true) {
      try {
        const answer = await ask()
        if (again) this.interrupted += 1
        return { answer, took: again ? undefined : answer.milliseconds }
      } catch {
        await pause(250)
      }
    }
  }

  #fault(what: string): void {
    if (this.wrong === 0) console.error(what)
    this.wrong += 1
  }

  async answer(): Promise<void> {
    // Once through the form, and then again from its beginning with other choices.
    const position = (this.#turn % items) + 1
    const place = ((this.#turn + Math.floor(this.#turn / items)) % 4) + 1
    this.#turn += 1
    const form = new URLSearchParams({ choice: String(place), revision: String(this.#revisions.get(position) ?? 0) })
    const sent = await this.#insist(() => this.#visitor.send(`/assessment/${this.who.assessment}/items/${position}/answer`, form, { 'x-autosave': '1', accept: 'application/json' }))
    if (sent.took !== undefined) this.answers.push(sent.took)
    const said = sent.answer.status === 200 ? (JSON.parse(sent.answer.body) as { place: number; revision: number }) : undefined
    if (said?.place !== place) return this.#fault(`${sent.answer.status} ${sent.answer.body.slice(0, 300)}`)
    this.kept.set(position, place)
    this.#revisions.set(position, said.revision)
    this.acknowledged += 1
    const next = (position % items) + 1
    const page = await this.#insist(() => this.#visitor.see(`/assessment/${this.who.assessment}/items/${next}`))
    if (page.took !== undefined) this.pages.push(page.took)
    if (page.answer.status !== 200 || !page.answer.body.includes('name="choice"')) this.#fault(`${page.answer.status} of question ${next}`)
  }

  async end(): Promise<number> {
    const { answer: page } = await this.#insist(() => this.#visitor.see(`/assessment/${this.who.assessment}/end`))
    const { answer } = await this.#insist(() => this.#visitor.send(`/assessment/${this.who.assessment}/end`, new URLSearchParams()))
    if (page.status !== 200 || answer.status !== 303) this.#fault(`${answer.status} at the end`)
    this.#visitor.leave()
    return answer.milliseconds
  }
}

/** Everyone answers in their own rhythm, spread over the time between two answers. */
async function answerFor(sittings: readonly Sitting[], { every, seconds }: Wish): Promise<void> {
  const end = performance.now() + seconds * 1000
  await Promise.all(sittings.map(async (sitting, place) => {
    await pause((every * place) / sittings.length)
    while (performance.now() < end) {
      const began = performance.now()
      await sitting.answer()
      await pause(Math.max(0, began + every - performance.now()))
    }
  }))
}

/** Ends the server in the middle as a loss of power would, and starts it again. */
async function killInTheMiddle(place: Place, served: ServedHouse, seconds: number): Promise<{ served: ServedHouse; secondsAway: number }> {
  await pause((seconds * 1000) / 2)
  const began = performance.now()
  await served.kill()
  const again = await ServedHouse.start(place)
  return { served: again, secondsAway: (performance.now() - began) / 1000 }
}

/** What was said to be kept and is not in the database. */
async function lostOf(place: Place, sittings: readonly Sitting[]): Promise<number> {
  const kept = await inHouse(place, keptAnswers)
  return sittings.reduce((sum, { who, kept: said }) => sum + [...said].filter(([position, choice]) => kept.get(who.assessment)?.[position - 1] !== choice).length, 0)
}

const unscored = (place: Place) => inHouse(place, (house) => unitOfWork(house, { hat: 'jobs' }, async (unit) =>
  Number((await unit.db.selectFrom('assessments').select((eb) => eb.fn.countAll<string>().as('count'))
    .where((one) => one.or([one('state', '!=', 'finished'), one('counted', '!=', items)])).executeTakeFirstOrThrow()).count)))

/** Fills a new house with people who sit the exam, lets them answer, kills the server in the middle, and looks for every answer that was acknowledged. */
export async function measureExam(place: Place, wish: Wish): Promise<MeasuredExam> {
  const people = await inHouse(place, (house) => candidates(house, wish.people))
  const sittings = people.map((who) => new Sitting(who))
  const first = await ServedHouse.start(place)
  const sum = (of: (sitting: Sitting) => number) => sittings.reduce((all, sitting) => all + of(sitting), 0)
  const done = () => sum(({ acknowledged }) => acknowledged)
  const [{ served, secondsAway, before }] = await Promise.all([
    killInTheMiddle(place, first, wish.seconds).then((again) => ({ ...again, before: { turns: done(), seconds: again.served.processorSeconds() } })), answerFor(sittings, wish),
  ])
  const processorTime = ((served.processorSeconds() - before.seconds) * 1000) / (done() - before.turns)
  try {
    // A minute in which everybody ends.
    const ends = await Promise.all(sittings.map(async (sitting, at) => {
      await pause((30_000 * at) / sittings.length)
      return sitting.end()
    }))
    await served.stop()
    return {
      answers: timesOf(sittings.flatMap(({ answers }) => answers)), pages: timesOf(sittings.flatMap(({ pages }) => pages)), ends: timesOf(ends), secondsAway, processorTime,
      interrupted: sum(({ interrupted }) => interrupted), acknowledged: done(), wrong: sum(({ wrong }) => wrong),
      lost: await lostOf(place, sittings), unscored: await unscored(place),
    }
  } catch (fault) {
    await served.kill()
    throw fault
  }
}
