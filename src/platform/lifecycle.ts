/** One step of a lifecycle: who may take it, where it leads, what it needs first; and for the clock's steps, what must have passed. */
export interface Step<
  State extends string = string, Role extends string = string, Need extends string = string, Wait extends string = string,
> {
  readonly by: Role
  readonly to: State
  readonly needs?: readonly Need[]
  readonly after?: Wait
}

type Shape<T, Role extends string, Need extends string, Wait extends string> = {
  readonly [S in keyof T]: {
    readonly [A in keyof T[S]]: Step<keyof T & string, Role, Need, Wait> & { readonly [K in Exclude<keyof T[S][A], keyof Step>]: never }
  }
}
type Steps = Readonly<Record<string, Step>>

/** The names of every step of a lifecycle's table. */
export type StepOf<T> = { [S in keyof T]: keyof T[S] & string }[keyof T]

/**
 * A whole life on one screen: states, and for each the steps that lead on. Buttons, permissions, the database's CHECK,
 * the diagram and the reachability tests all derive from the table.
 */
export class Lifecycle<T> {
  readonly table: T
  /** The first state of the table, in which everything begins. */
  readonly first: keyof T & string
  readonly states: readonly (keyof T & string)[]

  constructor(table: T) {
    this.table = table
    this.states = Object.keys(table as object) as (keyof T & string)[]
    this.first = this.states[0]!
  }

  private stepsFrom = (state: keyof T & string) => Object.entries(this.table[state] as Steps)

  /** The step from a state, or none when it cannot be taken from there. */
  step(state: keyof T & string, name: StepOf<T>): Step<keyof T & string> | undefined {
    return (this.table[state] as Steps)[name] as Step<keyof T & string> | undefined
  }

  /** The names of the steps that a role may take from a state. */
  allowed(state: keyof T & string, role: string): StepOf<T>[] {
    return this.stepsFrom(state).filter(([, step]) => step.by === role).map(([name]) => name as StepOf<T>)
  }

  /** The step that the clock takes from a state, and what must have passed first; none where no state ends by itself. */
  clockStep(state: keyof T & string): { readonly name: StepOf<T>; readonly to: keyof T & string; readonly after: string } | undefined {
    const [name, step] = this.stepsFrom(state).find(([, { by }]) => by === 'clock') ?? []
    return step && { name: name as StepOf<T>, to: step.to as keyof T & string, after: step.after! }
  }

  /** Nothing leads on from here. */
  isFinal = (state: keyof T & string): boolean => this.stepsFrom(state).length === 0

  /** States that no way from the first one reaches: there must be none. */
  unreachable(): string[] {
    const reached = new Set<string>([this.first])
    for (const state of reached) for (const [, step] of this.stepsFrom(state as keyof T & string)) reached.add(step.to)
    return this.states.filter((state) => !reached.has(state))
  }

  /** A diagram for the documents. */
  mermaid(): string {
    const arrows = this.states.flatMap((state) =>
      this.stepsFrom(state).map(([name, step]) => `  ${state} --> ${step.to}: ${name} (${step.by})`))
    const ends = this.states.filter(this.isFinal).map((state) => `  ${state} --> [*]`)
    return ['stateDiagram-v2', `  [*] --> ${this.first}`, ...arrows, ...ends].join('\n')
  }
}

/** The words of a lifecycle first, then its table: `lifecycleOf<Role, Need, Wait>()({ draft: { send: … } })`. */
export const lifecycleOf = <Role extends string, Need extends string = never, Wait extends string = never>() =>
  <const T extends Shape<T, Role, Need, Wait>>(table: T): Lifecycle<T> => new Lifecycle<T>(table)
