import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Twelve signs of which a few are words hold off a search for years: the passphrase is all that protects an archive. */
const shortest = 12

/** Asks on the terminal; what is typed is not shown. */
async function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_part, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(question)
  try {
    return await new Promise<string>((typed, refuse) => {
      terminal.once('SIGINT', () => refuse(new Error('Stopped.')))
      terminal.question('', typed)
    })
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}

function fromSettings(env: NodeJS.ProcessEnv): string | undefined {
  if (env.BACKUP_PASSPHRASE) return env.BACKUP_PASSPHRASE
  if (!process.stdin.isTTY) throw new Error('The passphrase is missing. Set BACKUP_PASSPHRASE, or run this in a terminal to be asked for it.')
  return undefined
}

/** @throws {Error} in plain words when it is too short. */
export function checkPassphrase(passphrase: string): string {
  if (passphrase.length < shortest) throw new Error(`The passphrase is too short: it needs at least ${shortest} characters. Several words are good.`)
  return passphrase
}

/** The passphrase for a new backup: from BACKUP_PASSPHRASE, or typed twice. */
export async function passphraseForBackup(env: NodeJS.ProcessEnv): Promise<string> {
  const set = fromSettings(env)
  if (set) return checkPassphrase(set)
  const typed = checkPassphrase(await ask('A passphrase for this backup: '))
  if (typed !== (await ask('Once more: '))) throw new Error('The two were not the same. Nothing was backed up.')
  return typed
}

/** The passphrase that a backup was made with: from BACKUP_PASSPHRASE, or typed. */
export const passphraseForRestore = async (env: NodeJS.ProcessEnv): Promise<string> =>
  fromSettings(env) ?? ask('The passphrase of this backup: ')
