/** A form may be sent again after this long, for a slow network or an answer that was a file. */
const patience = 15_000

/** The second of two clicks is ignored. The button stays enabled, so that its name and value are sent. */
export function submitOnce(root: Document): void {
  const sent = new Map<HTMLFormElement, HTMLElement | null>()

  const release = (form: HTMLFormElement) => {
    sent.get(form)?.removeAttribute('aria-disabled')
    sent.delete(form)
  }

  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.method !== 'post') return
    if (sent.has(form)) return event.preventDefault()
    sent.set(form, event.submitter)
    event.submitter?.setAttribute('aria-disabled', 'true')
    setTimeout(() => release(form), patience)
  })

  // Whoever was asked whether to leave, and stays, may send it again.
  root.addEventListener('stays', (event) => release(event.target as HTMLFormElement))
  // Back brings the page as it was left.
  root.defaultView?.addEventListener('pageshow', () => [...sent.keys()].forEach(release))
}
