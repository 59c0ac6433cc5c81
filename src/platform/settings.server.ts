import { z } from 'zod'

const onOff = z.enum(['on', 'off'])

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  SITE_ADDRESS: z.url({ protocol: /^https?$/ }).refine((text) => new URL(text).origin === text.replace(/\/+$/, ''), 'must be only protocol, host and port').optional(),
  TRUST_PROXY: onOff.default('off'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_FOLDER: z.string().default('data'),
  CONTENT_FOLDER: z.string().min(1).optional(),
  SECRET_KEY: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Alongside <no-reply@localhost>'),
  DEMONSTRATION: onOff.optional(),
  CHEQUE_ADDRESS: z.string().max(400).optional(),
  PROGRAM_PHONE: z.string().max(40).optional(),
  INVITATION_DAYS: z.coerce.number().int().min(1).max(60).default(7),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16).optional(),
  DISK_WARNING_GB: z.coerce.number().min(0).max(1_000_000).default(2),
})

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

/** @throws {Error} that lists every mistake at once, one a line. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const read = environment.safeParse(env)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The settings cannot be used:\n${lines.join('\n')}`)
  }
  const set = read.data
  const demonstration = set.DEMONSTRATION ? set.DEMONSTRATION === 'on' : set.NODE_ENV !== 'production' && !set.DATABASE_URL
  const missing = [
    ...(set.SITE_ADDRESS || demonstration ? [] : ['SITE_ADDRESS: is needed outside the demonstration']),
    ...(set.SECRET_KEY || !set.DATABASE_URL ? [] : ['SECRET_KEY: is needed with DATABASE_URL; without it what was sealed could not be opened again']),
  ]
  if (missing.length > 0) throw new Error(`The settings cannot be used:\n${missing.map((line) => `  ${line}`).join('\n')}`)
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
    demonstration,
    chequeAddress: linesIn(set.CHEQUE_ADDRESS),
    programPhone: set.PROGRAM_PHONE?.trim() || undefined,
    invitationDays: set.INVITATION_DAYS,
    logLevel: set.LOG_LEVEL,
    metricsToken: set.METRICS_TOKEN,
    diskWarningBytes: set.DISK_WARNING_GB * 1e9,
    jurisdiction: 'california',
    given: settingNames.filter((name) => env[name] !== undefined),
  }
}
