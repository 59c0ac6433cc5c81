/** What a system or a database says of a fault. */
interface Known {
  readonly code?: string
  readonly path?: string
  readonly syscall?: string
  readonly address?: string
  readonly port?: number
  readonly hostname?: string
  readonly errors?: readonly unknown[]
}

const where = ({ address, port, hostname, errors }: Known): string => {
  const first = errors?.[0] as Known | undefined
  if (first && !address) return where(first)
  return hostname ?? (address ? `${address}${port ? `:${port}` : ''}` : 'the host that it names')
}

const noRoom = ({ path }: Known) => `There is no room left on the disk of ${path ?? 'the data folder'}, or too little. Make room, then run this again.`
const mayNot = ({ path }: Known) => `${path ?? 'The data folder'} may not be written or read by the user that runs this. Give it to that user (chown), or set DATA_FOLDER to another folder.`
const noFolder = ({ path }: Known) => `${path ?? 'The data folder'} cannot be made: a file stands where a folder is needed. Set DATA_FOLDER to a folder.`
const away = (fault: Known) => `The database server of DATABASE_URL does not answer at ${where(fault)}. Is it running, and are host and port right?`

/** Faults of the machine and of the way to the database, in a sentence that says what to do. */
const sentences: Readonly<Record<string, (fault: Known) => string>> = {
  ENOSPC: noRoom, EDQUOT: noRoom, EFBIG: noRoom,
  EACCES: mayNot, EPERM: mayNot, EROFS: mayNot,
  ENOTDIR: noFolder, EEXIST: noFolder,
  ECONNREFUSED: away, ETIMEDOUT: away, EHOSTUNREACH: away, ENETUNREACH: away, ECONNRESET: away,
  ENOTFOUND: (fault) => `The database server of DATABASE_URL was not found: no machine is called ${where(fault)}.`,
  EAI_AGAIN: (fault) => `The name ${where(fault)} in DATABASE_URL cannot be looked up now. Is the network up?`,
  '28P01': () => 'The database server refuses the user or the password of DATABASE_URL. Set them right (signs like @ or / in a password are written as %40, %2F).',
  '28000': () => 'The database server does not let the user of DATABASE_URL in: the role does not exist, may not log in, or pg_hba.conf does not allow it from here.',
  '3D000': () => 'The database that DATABASE_URL names does not exist. Create it (createdb), owned by the role of DATABASE_URL.',
  '42501': () => 'The role of DATABASE_URL may not do what is needed. It has to own its database, and needs createrole: alter role … createrole.',
  '53300': () => 'The database server has no free connections. Up to 12 are needed for each server process: raise max_connections.',
  '57P03': () => 'The database server is starting or stopping. Try again in a moment.',
  '53100': () => 'The database server has no room left on its disk. Make room there, then start again.',
}

/** What is known of a fault by its code; nothing for one that says everything itself. */
export function sentenceFor(fault: unknown): string | undefined {
  const known = (fault ?? {}) as Known
  return known.code === undefined ? undefined : sentences[known.code]?.(known)
}

/**
 * A fault for whoever sits at the terminal: one that we threw says itself what to do; of any other the code and never the words,
 * which may hold what somebody wrote.
 */
export function inPlainWords(fault: unknown): string {
  const sentence = sentenceFor(fault)
  if (sentence) return sentence
  const { code } = (fault ?? {}) as Known
  if (fault instanceof Error && code === undefined) return fault.message
  return `This could not be done (${code ?? 'a fault without a code'}). Nothing says more here, because it may hold what somebody wrote.`
}
