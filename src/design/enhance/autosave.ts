import { answersOf, sayInForm, takeFields, type Said } from './saved-line.ts'

const afterTyping = 1_500
const firstPause = 2_000
const longestPause = 30_000
const submitWaits = 2_000

/** Keeps half-filled answers while a person types: forms that say where (`data-autosave`). */
export function autosave(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keep(form, form.dataset.autosave!)
}

function keep(form: HTMLFormElement, address: string): void {
  const page = form.ownerDocument
  let changed = false
  let stopped = false
  let leaving = false
  let pause = firstPause
  let timer = 0
  let inFlight: { readonly ended: Promise<void>; readonly abort: () => void } | undefined

  const saveIn = (wait: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(save, wait)
  }

  /** Never two at once: what was typed meanwhile goes with the next. */
  function save(): void {
    clearTimeout(timer)
    if (stopped || leaving || !changed || inFlight) return
    changed = false
    const abort = new AbortController()
    const ended = send(abort.signal).finally(() => (inFlight = undefined))
    inFlight = { ended, abort: () => abort.abort() }
  }

  async function send(signal: AbortSignal): Promise<void> {
    try {
      const answer = await post(address, answersOf(form), signal)
      pause = firstPause
      if (answer.ok) takeFields(form, answer.said.fields)
      stopped = answer.final
      sayInForm(form, answer.said)
      if (answer.said.notKept) window.addEventListener('beforeunload', askBeforeLeaving)
      else window.removeEventListener('beforeunload', askBeforeLeaving)
      if (changed) saveIn(afterTyping)
    } catch {
      if (signal.aborted) return
      changed = true
      sayInForm(form, { said: form.dataset.notSaved ?? '' })
      saveIn(pause)
      pause = Math.min(pause * 2, longestPause)
    }
  }

  /** The words stand only here. Whoever stays after all can send the form again, or sign in elsewhere and type on. */
  const askBeforeLeaving = (event: BeforeUnloadEvent) => {
    event.preventDefault()
    form.dispatchEvent(new Event('stays', { bubbles: true }))
  }

  const onChange = (event: Event) => {
    if ((event.target as HTMLInputElement).form !== form || stopped || leaving) return
    changed = true
    saveIn(afterTyping)
  }
  page.addEventListener('input', onChange)
  page.addEventListener('change', onChange)
  page.addEventListener('visibilitychange', () => page.visibilityState === 'hidden' && save())
  window.addEventListener('pagehide', save)
  // Back shows the page as it was left; what was saved since then is on the server.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload())

  // What sends the form did not get through: the page stays, and what is typed on it is kept again.
  form.addEventListener('stays', () => (leaving = false))

  // The real answer must be the last to arrive: the one under way ends first, or is given up.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    if (!inFlight) return void (leaving = true)
    event.preventDefault()
    if (leaving) return
    leaving = true
    const { submitter } = event
    const { ended, abort } = inFlight
    void Promise.race([ended, new Promise((done) => setTimeout(done, submitWaits))]).then(() => {
      abort()
      inFlight = undefined
      form.requestSubmit(submitter as HTMLButtonElement | null)
    })
  })
}

/** @throws when there is no answer, or none that can be understood: it is then tried again. */
async function post(address: string, answers: URLSearchParams, signal: AbortSignal) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'X-Autosave': '1', Accept: 'application/json' },
    body: answers,
    signal,
    // Ends even if the page is left; browsers allow this for 64 KB.
    keepalive: String(answers).length < 60_000,
  })
  const final = answer.status === 409
  // Refused as it stands: said, and tried again with the next change. Meanwhile the person may have signed in in another tab.
  if (!answer.ok && !final && ![401, 403, 404, 422].includes(answer.status)) throw new Error(`Not saved: ${answer.status}`)
  return { ok: answer.ok, final, said: (await answer.json()) as Said }
}
