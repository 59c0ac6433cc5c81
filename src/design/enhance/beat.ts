/** Somebody who has done nothing for so long is not looking; and no page keeps a session alive by itself. */
const looksFor = 5 * 60_000

/**
 * Says from time to time that a page is open and looked at (`data-beat`: where, `data-every`: milliseconds), and writes what
 * is answered into the page. Stops for good when the answer is no.
 */
export function beat(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-beat]')) start(page, place, place.dataset.beat!, Number(place.dataset.every))
}

function start(page: Document, place: HTMLElement, address: string, every: number): void {
  let didSomething = Date.now()
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll']) {
    page.addEventListener(sign, () => (didSomething = Date.now()), { passive: true, capture: true })
  }
  const timer = setInterval(() => void say(), every)
  page.addEventListener('visibilitychange', () => void say())
  void say()

  async function say(): Promise<void> {
    if (page.visibilityState !== 'visible' || Date.now() - didSomething > looksFor) return
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(), headers: { Accept: 'application/json' }, redirect: 'manual' })
      if (!answer.ok) return clearInterval(timer)
      const { said } = (await answer.json()) as { said?: string }
      if (said !== undefined && said !== place.textContent) place.textContent = said
    } catch {
      // The network is away: the next beat tries again.
    }
  }
}
