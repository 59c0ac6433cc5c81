/** Counts the forms that people send, and lets others wait for one of them. */
export class Tally {
  #begun = 0
  #answered = 0
  /** Forms that were sent again because no answer came. */
  repeated = 0
  #stopped = false
  readonly #waiting: { readonly holds: () => boolean; readonly go: () => void }[] = []

  get answered(): number {
    return this.#answered
  }
  get stopped(): boolean {
    return this.#stopped
  }

  begin(): void {
    this.#begun += 1
    this.#wake()
  }
  answer(): void {
    this.#answered += 1
    this.#wake()
  }
  /** From now on nobody begins anything new. */
  stop(): void {
    this.#stopped = true
    this.#wake()
  }

  /** Waits until so many forms have been begun, or answered. */
  hasBegun = (many: number): Promise<void> => this.#until(() => this.#begun >= many)
  hasAnswered = (many: number): Promise<void> => this.#until(() => this.#answered >= many)

  #until(holds: () => boolean): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ holds, go })
      this.#wake()
    })
  }

  #wake(): void {
    for (const { holds, go } of this.#waiting) if (this.#stopped || holds()) go()
    this.#waiting.splice(0, Infinity, ...this.#waiting.filter(({ holds }) => !this.#stopped && !holds()))
  }
}
