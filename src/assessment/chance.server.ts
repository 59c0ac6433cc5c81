import { randomInt } from 'node:crypto'
import type { Chance } from './draw-form.ts'

const fine = 2 ** 40

/** Chance that nobody can foretell. */
export const realChance: Chance = () => randomInt(fine) / fine
