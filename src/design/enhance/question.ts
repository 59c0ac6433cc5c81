import { timeLeft } from './time-left.ts'

/** What is chosen on a page and not kept yet, as it waits in this tab. */
interface Waiting {
  readonly choice: string
  readonly flagged: string
  readonly revision: string
}
interface Kept {
  readonly is: string
  readonly said: string
  readonly place: number
  readonly flagged: boolean
  readonly revision: number
  readonly left: number | null
  /** The page must be left: another browser has it, or it is over. */
  readonly to?: string
}

const prefix = 'answer:'
const [firstPause, longestPause, submitWaits] = [1_000, 15_000, 2_000]

/**
 * A page with one question (`form[data-question]`: where it is kept; `data-questions`: how the places of all of them begin): a choice is kept as it is made. What could not be sent waits in this tab and goes when
 * the line is back, from any page of the same kind. Nothing of it holds anybody up: the form works without.
 */
export function question(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form[data-question]')
  let flush = () => Promise.resolve()
  const setLeft = timeLeft(page, () => Promise.race([flush(), pause(submitWaits)]))
  if (form) flush = keep(form, setLeft).flush
  // Back shows the page as it was left; what was answered since then is on the server.
  addEventListener('pageshow', (event) => event.persisted && location.reload())
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

function keep(form: HTMLFormElement, onLeft: (left: number | null) => void) {
  const here = form.dataset.question!
  const others = () => waitingAt(form.dataset.questions!, here)
  const line = form.querySelector<HTMLElement>('[data-saved]')
  const revision = form.elements.namedItem('revision') as HTMLInputElement
  /** Choices that went out without an answer: the server may have kept one of them. */
  const sentOut = new Set<string>()
  let busy: Promise<void> | undefined
  let wait = firstPause
  let leaving = false

  const asChosen = (): Waiting => {
    const given = new FormData(form)
    return { choice: String(given.get('choice') ?? ''), flagged: String(given.get('flagged') ?? ''), revision: revision.value }
  }
  const same = (a: Waiting | undefined, b: Waiting) => a?.choice === b.choice && a.flagged === b.flagged

  /** Sends what waits, this page's first. */
  async function sendAll(): Promise<void> {
    for (const address of [here, ...others()]) {
      const waiting = waitingOf(address)
      if (waiting && !(await sendOne(address, waiting))) return
    }
    wait = firstPause
  }

  /** @returns whether to go on. */
  async function sendOne(address: string, waiting: Waiting): Promise<boolean> {
    let answer: Kept | undefined
    if (address === here) sentOut.add(`${waiting.choice} ${waiting.flagged}`)
    try {
      answer = await post(address, waiting)
      form.dataset.heard = String(Date.now())
    } catch {
      delete form.dataset.heard
      say(form.dataset.notSaved!)
      setTimeout(flush, wait)
      wait = Math.min(wait * 2, longestPause)
      return false
    }
    if (answer.to && !leaving) return (location.assign(answer.to), false)
    onLeft(answer.left)
    const standing = `${answer.place || ''} ${answer.flagged ? 'yes' : ''}`
    // Our own earlier choice arrived and its answer was lost: what was chosen after it stands on it now.
    if (answer.is === 'stale' && address === here && sentOut.has(standing)) return sendOne(address, { ...waiting, revision: String(answer.revision) })
    if (address !== here) return (forget(address, waiting), true)
    if (answer.is === 'stale') return (forget(here), location.reload(), false)
    revision.value = String(answer.revision)
    sentOut.clear()
    say(answer.said)
    const now = asChosen()
    if (same(now, waiting)) forget(here)
    else remember(here, now)
    return true
  }

  function flush(): Promise<void> {
    busy ??= (async () => {
      await sendAll()
      // What was chosen meanwhile goes next.
      if (waitingOf(here) && wait === firstPause) await sendAll()
    })().finally(() => (busy = undefined))
    return busy
  }

  const say = (text: string) => {
    if (line) line.textContent = text
  }

  form.addEventListener('change', () => {
    remember(here, asChosen())
    void flush()
  })
  addEventListener('online', () => void flush())
  // The form brings the choice itself; what is under way ends first, or is given up.
  form.addEventListener('submit', (event) => {
    leaving = true
    if (!busy) return forget(here)
    event.preventDefault()
    const { submitter } = event
    void Promise.race([busy, pause(submitWaits)]).then(() => {
      busy = undefined
      forget(here)
      form.requestSubmit(submitter as HTMLButtonElement | null)
    })
  })
  // A choice that this tab kept while there was no line, also when the page was loaded anew meanwhile: it is shown as it was chosen.
  const before = waitingOf(here)
  if (before) {
    restore(form, before)
    void flush()
  } else if (isChangedAlready(form)) {
    remember(here, asChosen())
    void flush()
  } else if (others().length > 0) void flush()
  return { flush }
}

const boxesOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('input[name="choice"], input[name="flagged"]')

/** Something was chosen before this script came, on a slow line. After a reload, or coming back, it may be what the browser remembered: that is no choice. */
function isChangedAlready(form: HTMLFormElement): boolean {
  const [came] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return came?.type === 'navigate' && [...boxesOf(form)].some((box) => box.checked !== box.defaultChecked)
}

function restore(form: HTMLFormElement, { choice, flagged }: Waiting): void {
  for (const box of boxesOf(form)) {
    box.checked = box.name === 'choice' ? box.value === choice : flagged === box.value
  }
}

async function post(address: string, { choice, flagged, revision }: Waiting): Promise<Kept> {
  const body = new URLSearchParams({ revision, ...(choice ? { choice } : {}), ...(flagged ? { flagged } : {}) })
  const answer = await fetch(address, { method: 'POST', headers: { 'X-Autosave': '1', Accept: 'application/json' }, body, keepalive: true })
  const kept = (await answer.json()) as Kept
  // Signed out, or not theirs: sending the page itself says so in words.
  if (!answer.ok && !kept.is) throw new Error(`Not kept: ${answer.status}`)
  return kept
}

// What waits is kept for this tab alone; where nothing may be kept, it waits with the page.
const inPage = new Map<string, Waiting>()

function remember(address: string, waiting: Waiting): void {
  inPage.set(address, waiting)
  try {
    sessionStorage.setItem(prefix + address, JSON.stringify(waiting))
  } catch {
    // It stays with the page.
  }
}

function waitingOf(address: string): Waiting | undefined {
  try {
    const kept = sessionStorage.getItem(prefix + address)
    return kept ? (JSON.parse(kept) as Waiting) : inPage.get(address)
  } catch {
    return inPage.get(address)
  }
}

/** Forgets what waits; unless something else was chosen since then. */
function forget(address: string, sent?: Waiting): void {
  const now = waitingOf(address)
  if (sent && now && (now.choice !== sent.choice || now.flagged !== sent.flagged)) return
  inPage.delete(address)
  try {
    sessionStorage.removeItem(prefix + address)
  } catch {
    // There was nothing.
  }
}

/** Other questions of the same form with something that waits. */
function waitingAt(beginning: string, here: string): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(prefix + beginning) && name !== prefix + here).map((name) => name.slice(prefix.length))
  } catch {
    return []
  }
}
