/**
 * A page that waits for somebody looks now and then whether something has changed: what stands in it is put in its place, and when the mark
 * of the page is another one the page is opened anew. When nothing can be renewed, a line says so with the time of what is shown, and the page
 * goes on trying. Without script there is a button that looks. Nothing moves under a hand: while something in it has the focus, it waits.
 */
export function refresh(root: Document): void {
  const part = root.querySelector<HTMLElement>('[data-refresh]')
  if (!part) return
  const seconds = Number(part.dataset.refresh) || 15
  const line = root.querySelector<HTMLElement>('[data-refresh-line]')
  const say = (words: string) => {
    if (line && line.textContent !== words) line.textContent = words
  }
  const look = async () => {
    // A tab that nobody sees does not look; it does when somebody comes back to it.
    if (!root.hidden) say(navigator.onLine && (await update(root, part).catch(() => false)) ? '' : (part.dataset.refreshLost ?? ''))
    setTimeout(look, seconds * 1000)
  }
  setTimeout(look, seconds * 1000)
}

/** @returns whether the server answered with this page. */
async function update(root: Document, part: HTMLElement): Promise<boolean> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(10_000) })
  if (answer.redirected) return location.reload(), true
  // It is not there any more, or not for them: the page itself says so.
  if (answer.status === 403 || answer.status === 404) return location.reload(), true
  if (!answer.ok) return false
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-refresh]')
  if (!fresh || fresh.dataset.refreshMark !== part.dataset.refreshMark) return location.reload(), true
  if (part.contains(root.activeElement)) return true
  if (fresh.innerHTML !== part.innerHTML) part.innerHTML = fresh.innerHTML
  part.dataset.refreshLost = fresh.dataset.refreshLost
  return true
}
