import { lookAtSigned, type Trust } from '#platform/signed-statement.ts'

interface Said { readonly title: string; readonly text: string }
/** What the page brings along, so that it can look at a signed statement without a connection. */
interface Offline {
  readonly trust: Trust
  readonly lists: Readonly<Record<string, string>>
  readonly timeZone: string
  readonly ahead: number
  readonly words: Readonly<Record<string, Said>> & { readonly name: never; readonly number: never; readonly issuer: never; readonly compare: never }
}
type Claims = Readonly<Record<string, unknown>>

/** How long we wait to find out whether there is a connection. */
const patience = 4000

async function isOnline(): Promise<boolean> {
  if (!navigator.onLine) return false
  return fetch('/health', { signal: AbortSignal.timeout(patience), cache: 'no-store' }).then(({ ok }) => ok, () => false)
}

const inside = (value: unknown): Claims => (typeof value === 'object' && value !== null ? value as Claims : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A compressed list as the page brought it, unpacked. */
async function unpacked(packed: string): Promise<Uint8Array> {
  const bytes = Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
}

/** Was it stopped when the page was opened? One whose list the page does not know is not called good. */
async function isStopped(claims: Claims, { lists }: Offline): Promise<boolean> {
  const { statusListCredential, statusListIndex } = inside(claims.credentialStatus)
  const packed = lists[text(statusListCredential)]
  const place = Number(statusListIndex)
  if (!packed || !Number.isInteger(place)) return true
  return ((await unpacked(packed))[place >> 3]! & (128 >> (place & 7))) !== 0
}

async function verdict(pasted: string, offline: Offline): Promise<{ code: string; claims?: Claims }> {
  const looked = await lookAtSigned(pasted, offline.trust)
  if (looked.is !== 'genuine') return { code: looked.is }
  const { claims } = looked
  if (Date.now() + offline.ahead > Number(claims.exp) * 1000 + 999) return { code: 'expired', claims }
  return { code: (await isStopped(claims, offline)) ? 'stopped' : 'holds', claims }
}

/** Shows what was found where the server would, in its words. */
function show(place: HTMLElement, { code, claims }: { code: string; claims?: Claims }, { words, timeZone }: Offline): void {
  const said = words[code]!
  const day = (value: unknown) => new Intl.DateTimeFormat(`${document.documentElement.lang}-US`, { dateStyle: 'long', timeZone }).format(new Date(text(value)))
  const filled = (sentence: string) => (claims ? sentence.replace('{issued}', day(claims.awardedDate)).replace('{through}', day(claims.validUntil)) : sentence)
  const notice = document.createElement('div')
  notice.className = `notice notice--${code === 'holds' ? 'success' : 'warning'}`
  const body = add(notice, 'div', 'notice__body')
  add(body, 'p', 'notice__title', filled(said.title))
  add(body, 'p', '', filled(said.text))
  place.replaceChildren(notice, ...(claims ? factsOf(claims, words as never) : []))
  notice.tabIndex = -1
  notice.focus()
}

function factsOf(claims: Claims, words: Readonly<Record<string, string>>): HTMLElement[] {
  const subject = inside(claims.credentialSubject)
  const [identifier] = Array.isArray(subject.identifier) ? subject.identifier : []
  const list = document.createElement('dl')
  list.className = 'facts'
  const facts = [['name', inside(identifier).identityHash], ['number', subject.licenseNumber], ['issuer', inside(claims.issuer).name]] as const
  for (const [term, detail] of facts) {
    const row = add(list, 'div', '')
    add(row, 'dt', '', words[term])
    add(row, 'dd', '', text(detail)).dir = 'auto'
  }
  const compare = document.createElement('p')
  compare.textContent = words.compare!
  return [list, compare]
}

function add(parent: HTMLElement, tag: string, className: string, said = ''): HTMLElement {
  const part = document.createElement(tag)
  if (className) part.className = className
  part.textContent = said
  parent.append(part)
  return part
}

/** What was chosen or pasted. */
async function broughtIn(form: HTMLFormElement): Promise<string> {
  const [file] = form.querySelector<HTMLInputElement>('input[type=file]')?.files ?? []
  return file ? file.text() : form.querySelector('textarea')!.value
}

/**
 * A page that looks at something signed does so also without a connection, with the keys and lists that it brought along; with one the
 * form is sent as ever, because only the server knows how things stand today.
 */
export function offlineCheck(root: Document): void {
  const field = root.querySelector<HTMLElement>('[data-offline-check]')
  const form = field?.querySelector('form')
  const place = root.querySelector<HTMLElement>('[data-offline-answer]')
  if (!field || !form || !place) return
  const offline = JSON.parse(field.dataset.offlineCheck!) as Offline
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void isOnline().then(async (online) => {
      if (online) return form.submit()
      const pasted = await broughtIn(form)
      if (pasted.trim() !== '') show(place, await verdict(pasted, offline), offline)
    })
  })
  field.querySelector<HTMLElement>('[data-offline-ready]')!.hidden = false
}
