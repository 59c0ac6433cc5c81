/**
 * A form pressed while the device has no connection stays where it is, with everything typed in it, and says so beside the button:
 * the browser's own page would take its place. Files have their own way (`upload.ts`), and
 * so has what works without a connection (`offline-check.ts`).
 */
export function waitOnline(root: Document): void {
  const words = root.querySelector<HTMLElement>('[data-offline]')?.dataset.offline
  if (!words) return
  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (navigator.onLine || form.method !== 'post' || hasFiles(form) || form.closest('[data-offline-check]')) return
    // Before every other part: for them nothing was pressed.
    event.preventDefault()
    event.stopImmediatePropagation()
    const line = lineIn(form)
    line.textContent = ''
    setTimeout(() => (line.textContent = words), 50)
    addEventListener('online', () => (line.textContent = ''), { once: true })
  }, true)
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
