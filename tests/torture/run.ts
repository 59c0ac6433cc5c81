import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from '#tests/bench/served-house.ts'
import { Chance } from './chance.ts'
import { Hand } from './hand.ts'
import { MortalHouse } from './mortal-house.ts'
import { Tally } from './tally.ts'
import { walk } from './walk.ts'
import { prepareWorld, type Applicant, type World } from './world.ts'
import type { Told } from './told.ts'

export interface Wish {
  readonly rounds: number
  /** Forms that are answered in each round, with one death of the house among them. */
  readonly operations: number
  readonly seed: number
  /** How many work at the same time. */
  readonly atOnce: number
  /** Hears of every round that is over. */
  readonly onRound?: (round: number) => void
}

export interface Survived {
  readonly told: readonly Told[]
  readonly answered: number
  readonly repeated: number
  readonly kills: number
  /** Seconds: making the world, and torturing it. */
  readonly seconds: { readonly world: number; readonly torture: number }
  /** What people were told wrongly while it went on. */
  readonly wrong: readonly string[]
}

/** Nobody needs fewer forms than this for one application. */
const fewestForms = 11
/** The share of deaths that are followed by another one while the house starts again. */
const deathsInTheStart = 0.25

/** Lets one applicant after another walk, until the run ends. */
async function workOn(
  waiting: Applicant[], begun: Told[], { photos, specialist: secret }: World, house: MortalHouse, tally: Tally, seed: number,
): Promise<string[]> {
  const wrong: string[] = []
  for (let next = waiting.shift(); next && !tally.stopped; next = waiting.shift()) {
    const number = begun.push(next.told)
    const from = `10.0.${number >> 8}.${number & 255}`
    const [hand, specialist] = [new Hand(house, tally, next.secret, from), new Hand(house, tally, secret, from)]
    const chance = new Chance(seed * 100_003 + number)
    await walk({ told: next.told, hand, chance, photos, goesOn: () => !tally.stopped }, specialist)
      .catch((fault: Error) => wrong.push(`${next!.told.email}: ${fault.message}`))
    hand.leave()
    specialist.leave()
  }
  return wrong
}

/** Kills the house somewhere among the forms of each round. */
async function killAmong({ rounds, operations, seed, onRound }: Wish, house: MortalHouse, tally: Tally): Promise<void> {
  const chance = new Chance(seed)
  for (let round = 0; round < rounds; round += 1) {
    await tally.hasBegun(tally.answered + 1 + chance.below(operations - 1))
    await pause(chance.below(40))
    await house.killAndStartAgain(chance.happens(deathsInTheStart) ? chance.below(1200) : undefined)
    await tally.hasAnswered((round + 1) * operations)
    onRound?.(round + 1)
  }
}

/** Lets people apply while the house dies again and again; the last death is its last moment. */
export async function torture(place: Place, wish: Wish): Promise<Survived> {
  const began = performance.now()
  const world = await prepareWorld(place, Math.ceil((wish.rounds * wish.operations) / fewestForms) + wish.atOnce)
  const made = performance.now()
  const house = await MortalHouse.start(place)
  const [tally, waiting, begun] = [new Tally(), [...world.applicants], [] as Told[]]
  const workers = Array.from({ length: wish.atOnce }, () => workOn(waiting, begun, world, house, tally, wish.seed))
  const working = Promise.all(workers).then((wrong) => {
    tally.stop()
    return wrong.flat()
  })
  try {
    await killAmong(wish, house, tally)
    tally.stop()
    const wrong = await working
    const seconds = { world: (made - began) / 1000, torture: (performance.now() - made) / 1000 }
    return { told: begun, answered: tally.answered, repeated: tally.repeated, kills: house.kills + 1, seconds, wrong }
  } finally {
    tally.stop()
    await house.kill()
  }
}
