import { leftInWords } from '../left-in-words.ts'

/** Minutes before the end at which it is said aloud, once each. */
const saidAt = [30, 10, 5, 1]
/** How often the server is asked how it stands: time may be granted, and another browser may have taken over. */
const asksEvery = 60_000
/** The server's time and ours may differ by the way there and back: that is not told. */
const tolerance = 3_000

interface Answer {
  readonly left: number | null
  readonly to?: string
}

/** What else on the page moves the clock: an answer that was kept brings the time along. */
export type SetLeft = (left: number | null | undefined) => void

/**
 * Counts down on a page that has a time (`data-time-left`: milliseconds when it was made). It counts what passes, and not what the device's clock says: one
 * that is an hour off changes nothing. At the end it goes where the page says, after what was chosen is sent.
 */
export function timeLeft(page: Document, beforeEnd: () => Promise<void>): SetLeft {
  const place = page.querySelector<HTMLElement>('[data-time-left]')
  if (!place) return () => undefined
  return start(page, place, beforeEnd)
}

function start(page: Document, place: HTMLElement, beforeEnd: () => Promise<void>): SetLeft {
  const [shown, said] = [place.querySelector('[data-time-shown]')!, place.querySelector('[data-time-said]')!]
  const language = page.documentElement.lang === 'es' ? 'es' : 'en'
  const hasTime = place.dataset.timeLeft !== ''
  let end = performance.now() + Number(place.dataset.timeLeft)
  let before = Infinity
  let over = false

  const left = () => end - performance.now()
  const say = (template: string, milliseconds: number) => (said.textContent = template.replace('{time}', leftInWords(milliseconds, language)))

  function tick(): void {
    if (over || !hasTime) return
    const now = left()
    const words = leftInWords(now, language)
    if (shown.textContent !== words) shown.textContent = words
    place.toggleAttribute('data-short', now < 5 * 60_000)
    const passed = saidAt.find((minutes) => before > minutes * 60_000 && now <= minutes * 60_000)
    if (passed !== undefined && before !== Infinity) say(place.dataset.saying!, passed * 60_000)
    before = now
    if (now > 0) return
    over = true
    say(place.dataset.overSaying!, 0)
    void beforeEnd().finally(() => location.assign(place.dataset.overTo!))
  }

  /** More time is told; a second or two that the line took is not. */
  const setLeft: SetLeft = (milliseconds) => {
    if (typeof milliseconds !== 'number' || over) return
    const more = milliseconds - left()
    if (Math.abs(more) < tolerance) return
    end = performance.now() + milliseconds
    before = milliseconds
    if (more > 0) say(place.dataset.moreSaying!, milliseconds)
    tick()
  }

  async function ask(): Promise<void> {
    if (over || page.visibilityState !== 'visible') return
    try {
      const answer = await fetch(place.dataset.ask!, { headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual' })
      if (!answer.ok) return
      const { left: milliseconds, to } = (await answer.json()) as Answer
      if (to) return location.assign(to)
      setLeft(milliseconds)
    } catch {
      // The line is away: we count on, and ask again.
    }
  }

  setInterval(tick, 1000)
  setInterval(() => void ask(), asksEvery)
  // A device that slept may not have counted.
  page.addEventListener('visibilitychange', () => void ask())
  addEventListener('online', () => void ask())
  tick()
  return setLeft
}
