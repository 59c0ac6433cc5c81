/** Who may enter an address: anyone, any signed-in person for themself, or staff with one of these roles. */
export type Entry = 'anyone' | 'self' | readonly string[]

/** One address of a room, as its `routes.ts` lists them. */
export interface RoomRoute {
  /** Like `apply/:reference`, without a slash at the start; empty for the first page. */
  readonly path: string
  /** The page's file, from `src`. */
  readonly file: string
  readonly enter: Entry
  /** Exists only in the demonstration. */
  readonly demonstration?: boolean
  /** `'files'`: its form may bring files. The body is then not read beforehand; the action receives it (`answerFileForm`). */
  readonly body?: 'files'
}
