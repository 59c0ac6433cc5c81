/**
 * A page that waits for somebody looks now and then whether something has changed: what stands in it is put in its place, and when the mark
 * of the page is another one the page is opened anew. Without script there is a button that does so. Nothing moves under a hand: while
 * something in it has the focus, it waits.
 */
export function refresh(root: Document): void {
  const part = root.querySelector<HTMLElement>('[data-refresh]')
  if (!part) return
  const seconds = Number(part.dataset.refresh) || 15
  const look = async () => {
    if (!root.hidden && navigator.onLine) await update(root, part).catch(() => undefined)
    setTimeout(look, seconds * 1000)
  }
  setTimeout(look, seconds * 1000)
}

async function update(root: Document, part: HTMLElement): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(10_000) })
  if (answer.redirected) return location.reload()
  if (!answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-refresh]')
  if (!fresh || fresh.dataset.refreshMark !== part.dataset.refreshMark) return location.reload()
  if (fresh.innerHTML !== part.innerHTML && !part.contains(root.activeElement)) part.innerHTML = fresh.innerHTML
}
