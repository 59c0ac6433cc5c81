/**
 * A form pressed while the device has no connection stays where it is, with everything typed in it, and says so beside the button:
 * the browser's own page would take its place. A form that holds (`data-holds`) first asks whether the server is there, and stays as well
 * when it is not; one whose choice was kept a moment ago (`question.ts`) need not ask. Files have their own way (`upload.ts`), and so has what works
 * without a connection (`offline-check.ts`).
 */
export function waitOnline(root: Document): void {
  const words = root.querySelector<HTMLElement>('[data-offline]')?.dataset.offline
  if (!words) return
  const [asking, passed] = [new WeakSet<HTMLFormElement>(), new WeakSet<HTMLFormElement>()]
  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post' || hasFiles(form) || form.closest('[data-offline-check]')) return
    if (navigator.onLine && (!form.dataset.holds || passed.delete(form) || isHeardOf(form))) return
    // Before every other part: for them nothing was pressed.
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!navigator.onLine) {
      say(form, words)
      return addEventListener('online', () => (lineIn(form).textContent = ''), { once: true })
    }
    if (asking.has(form)) return
    asking.add(form)
    void isThere().then((there) => {
      asking.delete(form)
      if (!there) return say(form, form.dataset.holds!)
      lineIn(form).textContent = ''
      passed.add(form)
      form.requestSubmit(event.submitter)
    })
  }, true)
}

/** Did the server answer this form a moment ago? That says as much as asking, and takes no time. */
const isHeardOf = (form: HTMLFormElement) => Number(form.dataset.heard ?? 0) > Date.now() - 3_000

/** Does the server answer? Not to wait for longer than somebody does who pressed a button. */
const isThere = () => fetch('/health', { signal: AbortSignal.timeout(4000), cache: 'no-store' }).then(({ ok }) => ok, () => false)

/** Says it anew, also to a screen reader, when it was said before. */
function say(form: HTMLFormElement, words: string): void {
  const line = lineIn(form)
  line.textContent = ''
  setTimeout(() => (line.textContent = words), 50)
}

const hasFiles = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(({ files }) => files?.length)

/** Where the form says how saving goes; else a line of its own at its end. */
function lineIn(form: HTMLFormElement): Element {
  const there = form.querySelector('[data-saved]')
  if (there) return there
  const line = form.ownerDocument.createElement('p')
  line.className = 'saved'
  line.dataset.saved = ''
  line.setAttribute('role', 'status')
  form.append(line)
  return line
}
