/** Where an installation keeps its data. */
export interface Place {
  readonly dataFolder: string
  /** None: the database is embedded, in the data folder. */
  readonly databaseUrl?: string
}

/** What is said to whoever runs a command. */
export type Say = (line: string) => void
