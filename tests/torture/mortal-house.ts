import { ServedHouse, type Place } from '#tests/bench/served-house.ts'

/** The built product, killed and started again while people work in it. */
export class MortalHouse {
  readonly #place: Place
  #served: ServedHouse
  #up: Promise<unknown> = Promise.resolve()
  kills = 0

  private constructor(place: Place, served: ServedHouse) {
    this.#place = place
    this.#served = served
  }

  static start = async (place: Place): Promise<MortalHouse> => new MortalHouse(place, await ServedHouse.start(place))

  /** Waits until it answers (again). */
  up = (): Promise<unknown> => this.#up

  /** @param inTheStart milliseconds after which it is killed once more, while it starts; none: it may start in peace. */
  async killAndStartAgain(inTheStart?: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#up = promise
    try {
      await this.kill()
      if (inTheStart !== undefined) {
        await ServedHouse.startAndKill(this.#place, inTheStart)
        this.kills += 1
      }
      this.#served = await ServedHouse.start(this.#place)
    } finally {
      resolve()
    }
  }

  async kill(): Promise<void> {
    this.kills += 1
    await this.#served.kill()
  }
}
