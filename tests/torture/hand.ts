import { setTimeout as pause } from 'node:timers/promises'
import { site } from '#tests/bench/served-house.ts'
import { Visitor, type Answer, type Multipart } from '#tests/bench/visitor.ts'
import type { MortalHouse } from './mortal-house.ts'
import type { Tally } from './tally.ts'

/** The house said something that it should not have said. */
export class Wrong extends Error {}

export type Body = URLSearchParams | Multipart

/** What was said on a page that did not go on: the summary of its problems, or the beginning of its text. */
const saidOn = ({ body }: Answer) =>
  (body.match(/<main.*<\/main>/s)?.[0] ?? body).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 300)

export function expectAnswer(right: boolean, what: string, answer: Answer): void {
  if (!right) throw new Wrong(`${what}: ${answer.status} ${answer.headers.location ?? saidOn(answer)}`)
}

/** A browser in someone's hand: when no answer comes, it waits until the house is there again and sends the same once more. */
export class Hand {
  readonly #house: MortalHouse
  readonly #tally: Tally
  readonly #visitors: readonly [Visitor, Visitor]

  constructor(house: MortalHouse, tally: Tally, secret: string, from: string) {
    this.#house = house
    this.#tally = tally
    this.#visitors = [new Visitor(site, secret, false, from), new Visitor(site, secret, false, from)]
  }

  leave = () => this.#visitors.forEach((visitor) => visitor.leave())

  async #untilAnswered(ask: () => Promise<Answer>, repeating: () => void = () => {}): Promise<Answer> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await ask()
      } catch (fault) {
        if (tries > 100) throw fault
        repeating()
        await this.#house.up()
        await pause(20)
      }
    }
  }

  /** Opens a page. @returns its text. */
  async open(path: string): Promise<string> {
    const answer = await this.#untilAnswered(() => this.#visitors[0].see(path))
    expectAnswer(answer.status === 200, `GET ${path}`, answer)
    return answer.body
  }

  /**
   * Sends a form until it is answered: the same form with the same words, as a browser does that is asked to send again.
   * @param twice with two clicks: both must be answered alike.
   */
  async send(path: string, body: Body, { twice = false, headers = {} }: { twice?: boolean; headers?: Record<string, string> } = {}): Promise<Answer> {
    const by = (visitor: Visitor) => (body instanceof URLSearchParams ? visitor.send(path, body, headers) : visitor.sendFiles(path, body))
    this.#tally.begin()
    const answers = await Promise.all(this.#visitors.slice(0, twice ? 2 : 1).map((visitor) =>
      this.#untilAnswered(() => by(visitor), () => (this.#tally.repeated += 1))))
    this.#tally.answer()
    const [answer, other] = answers as [Answer, Answer?]
    if (other) expectAnswer(other.status === answer.status && other.headers.location === answer.headers.location, `the second click on ${path} after ${answer.status}`, other)
    return answer
  }
}
