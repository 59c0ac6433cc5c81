import { setTimeout as pause } from 'node:timers/promises'

/** What a round of load gave. A wrong answer is an error, and no round with errors counts. */
export interface Round {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly errors: number
}

/** One turn of one visitor. @returns how long the measured part took. @throws when the answer is wrong. */
export type Turn = () => Promise<number>

/** The value below which a share of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN

export const median = (values: readonly number[]): number => percentile(values.toSorted((a, b) => a - b), 0.5)

/** The medians of several rounds, and every error of them. */
export const medianRound = (rounds: readonly Round[]): Round => ({
  perSecond: median(rounds.map((round) => round.perSecond)),
  p50: median(rounds.map((round) => round.p50)),
  p95: median(rounds.map((round) => round.p95)),
  p99: median(rounds.map((round) => round.p99)),
  errors: rounds.reduce((sum, round) => sum + round.errors, 0),
})

/**
 * Lets every visitor take turn after turn for some seconds.
 * @param every milliseconds from the beginning of one turn to the beginning of the next; none: without a pause.
 */
export async function load(turns: readonly Turn[], seconds: number, every = 0): Promise<Round> {
  const times: number[] = []
  let errors = 0
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(turns.map(async (turn, place) => {
    await pause((every * place) / turns.length)
    while (performance.now() < end) {
      const began = performance.now()
      await turn().then((took) => times.push(took), (fault: unknown) => {
        errors += 1
        if (errors === 1) console.error(fault)
      })
      if (every > 0) await pause(Math.max(0, began + every - performance.now()))
    }
  }))
  const took = (performance.now() - start) / 1000
  const sorted = times.sort((a, b) => a - b)
  return {
    perSecond: times.length / took, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99), errors,
  }
}
