import { z } from 'zod'

const onOff = z.enum(['on', 'off'], 'must be on or off')

/** A mailbox, alone or behind a name: a comma in the name would make two of it, and mail servers would refuse both. */
function isSender(text: string): boolean {
  const [, named] = text.match(/^(?:"[^"\r\n]*" *|[^"<>\r\n,;@]*)<([^<>]*)>$/) ?? []
  return /^[^\s<>@,;"]+@[^\s<>@,;"]+$/.test(named ?? text)
}

/** The address of a mail server names a host; `0` is no port. */
const hasHost = (text: string) => URL.canParse(text) && new URL(text).hostname !== '' && new URL(text).port !== '0'

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1, 'must be an address of this machine, like 127.0.0.1').default('127.0.0.1'),
  PORT: z.coerce.number('must be a whole number from 1 to 65535').int('must be a whole number from 1 to 65535')
    .min(1, 'must be from 1 to 65535').max(65535, 'must be from 1 to 65535').default(3000),
  SITE_ADDRESS: z.url({ protocol: /^https?$/, error: 'must be what people type, like https://peers.example.org' })
    .refine((text) => !URL.canParse(text) || new URL(text).origin === text.replace(/\/+$/, ''), 'must be only protocol, host and port').optional(),
  TRUST_PROXY: onOff.default('off'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be like postgres://alongside:password@127.0.0.1:5432/alongside' }).optional(),
  DATA_FOLDER: z.string().min(1, 'must be a folder').default('data'),
  CONTENT_FOLDER: z.string().min(1, 'must be a folder').optional(),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be like smtps://user:password@mail.example.org:465' })
    .refine(hasHost, 'must name a mail server, like smtps://user:password@mail.example.org:465').optional(),
  MAIL_FROM: z.string().trim().refine(isSender, 'must be an address that mail may come from, like Alongside <no-reply@peers.example.org>')
    .default('Alongside <no-reply@localhost>'),
  DEMONSTRATION: onOff.optional(),
  CHEQUE_ADDRESS: z.string().max(400, 'must be shorter than 400 characters').optional(),
  PROGRAM_PHONE: z.string().max(40, 'must be shorter than 40 characters').optional(),
  INVITATION_DAYS: z.coerce.number('must be a whole number from 1 to 60').int('must be a whole number from 1 to 60')
    .min(1, 'must be from 1 to 60').max(60, 'must be from 1 to 60').default(7),
  REGISTRY_LOOKUPS: z.coerce.number('must be a whole number').int('must be a whole number').min(1, 'must be 1 or more').max(1_000_000_000, 'must be at most a billion').default(240),
  REGISTRY_SEARCHES: z.coerce.number('must be a whole number').int('must be a whole number').min(1, 'must be 1 or more').max(1_000_000_000, 'must be at most a billion').default(60),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  DISK_WARNING_GB: z.coerce.number('must be a number of gigabytes').min(0, 'must be 0 or more').max(1_000_000, 'must be less than a million').default(2),
})
type Environment = Record<string, string | undefined>

/** The name of every setting, as it stands in the environment. */
export type SettingName = keyof typeof environment.shape
export const settingNames = Object.keys(environment.shape) as SettingName[]

/** What an operator can set from outside. Every setting has a default that works on a laptop. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** The address people type, without a slash at the end. Letters link to it. */
  readonly siteAddress: string
  /** Whether it was set: then requests are taken to come to it, else to the host that they name. */
  readonly siteAddressIsSet: boolean
  readonly trustProxy: boolean
  readonly databaseUrl?: string
  readonly dataFolder: string
  /** Texts of the operator's own, which count instead of those in `content/` with the same path. */
  readonly contentFolder?: string
  readonly secretKey?: string
  readonly smtpUrl?: string
  readonly mailFrom: string
  /** Walk-in people, a mailbox page, a clock that can be moved. Off in production and on a database of one's own unless asked for by name. */
  readonly demonstration: boolean
  /** Where people send their cheques, a line each; when none is set, they are told to ask the program. */
  readonly chequeAddress?: readonly string[]
  /** The number at which the program answers; when none is set, letters name only the page for questions. */
  readonly programPhone?: string
  /** How many days an invitation to work here can be accepted. */
  readonly invitationDays: number
  /** How many certificates one address may look up in a minute, and how many names it may search for in ten minutes. */
  readonly registryLookups: number
  readonly registrySearches: number
  readonly logLevel: string
  /** With which `/metrics` is read; without one there is no such address. */
  readonly metricsToken?: string
  /** The operators' page warns when less than this is free where the files lie. */
  readonly diskWarningBytes: number
  readonly jurisdiction: string
  /** Which settings somebody gave; all others are as they come. */
  readonly given: readonly SettingName[]
}

/** The lines of a text in which they are parted by `|`, or none when nothing is written. */
function linesIn(text: string | undefined): readonly string[] | undefined {
  const lines = (text ?? '').split('|').map((line) => line.trim()).filter(Boolean)
  return lines.length > 0 ? lines : undefined
}

/** Off in production and on a database of one's own unless asked for by name. */
const isDemonstration = ({ DEMONSTRATION, NODE_ENV, DATABASE_URL }: Environment) =>
  DEMONSTRATION ? DEMONSTRATION === 'on' : NODE_ENV !== 'production' && !DATABASE_URL

/** What has to be set here and is not. */
const missingIn = (env: Environment): readonly string[] => [
  ...(env.SITE_ADDRESS || isDemonstration(env) ? [] : ['SITE_ADDRESS: is needed outside the demonstration']),
  ...(env.SECRET_KEY || !env.DATABASE_URL ? [] : ['SECRET_KEY: is needed with DATABASE_URL; without it what was sealed could not be opened again']),
]

/** One mistake a setting is enough: the first says what is expected. */
function mistakesIn(error: z.ZodError): readonly string[] {
  const first = new Map(error.issues.toReversed().map(({ path, message }) => [path.join('.'), message]))
  return [...first].map(([name, message]) => `${name}: ${message}`).toReversed()
}

/** @throws {Error} that lists every mistake at once, one a line. */
export function settingsFrom(env: Environment): Settings {
  const read = environment.safeParse(env)
  const mistakes = [...(read.error ? mistakesIn(read.error) : []), ...missingIn(env)]
  if (!read.success || mistakes.length > 0) {
    throw new Error(`The settings cannot be used:\n${mistakes.map((line) => `  ${line}`).join('\n')}`)
  }
  const set = read.data
  return {
    host: set.HOST,
    port: set.PORT,
    siteAddress: (set.SITE_ADDRESS ?? `http://localhost:${set.PORT}`).replace(/\/+$/, ''),
    siteAddressIsSet: set.SITE_ADDRESS !== undefined,
    trustProxy: set.TRUST_PROXY === 'on',
    databaseUrl: set.DATABASE_URL,
    dataFolder: set.DATA_FOLDER,
    contentFolder: set.CONTENT_FOLDER,
    secretKey: set.SECRET_KEY,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    demonstration: isDemonstration(env),
    chequeAddress: linesIn(set.CHEQUE_ADDRESS),
    programPhone: set.PROGRAM_PHONE?.trim() || undefined,
    invitationDays: set.INVITATION_DAYS,
    registryLookups: set.REGISTRY_LOOKUPS,
    registrySearches: set.REGISTRY_SEARCHES,
    logLevel: set.LOG_LEVEL,
    metricsToken: set.METRICS_TOKEN,
    diskWarningBytes: set.DISK_WARNING_GB * 1e9,
    jurisdiction: 'california',
    given: settingNames.filter((name) => env[name] !== undefined),
  }
}
