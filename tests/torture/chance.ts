/** Chance that comes again with the same seed. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below = (limit: number): number => Math.floor(this.next() * limit)
  happens = (share: number): boolean => this.next() < share
  pick = <T>(some: readonly T[]): T => some[this.below(some.length)]!
  shuffled = <T>(some: readonly T[]): T[] => some.map((one) => [this.next(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one)
}
