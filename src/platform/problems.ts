/**
 * What is wrong with something a person typed or asked, as data. Rules return it, pages put words to it, at the field.
 */
export interface Problem {
  /** Which sentence to say, for example `dateNotReal`. */
  readonly code: string
  /** The form field it belongs to; none when it concerns the whole page. */
  readonly field?: string
  /** Facts the sentence needs (a date, a number), never the person's own text. */
  readonly facts?: Readonly<Record<string, string | number>>
}

/** Thrown by an operation that will not do what was asked. Each edge translates it once. */
export class Refused extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(`Refused: ${problems.map((problem) => problem.code).join(', ')}`)
    this.problems = problems
  }
}

/** @throws {Refused} when there is any problem. */
export function refuseIf(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refused(problems)
}

/** Thrown when there is nothing here for this person: the same answer whether it does not exist or is not theirs. */
export class NotFound extends Error {
  constructor() {
    super('Not found')
  }
}
