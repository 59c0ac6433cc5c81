/** What was found of one thing: whether it is as it should be, and a number to say it with. */
interface Finding {
  readonly met: boolean
  readonly value?: string
}

/** What is asked of a device. Our own measures: no source names any. */
const least = { width: 1000, height: 600, megabits: 3, slowestAnswer: 1000, clockSeconds: 60 } as const
const answers = 10
const sample = 400_000

/**
 * Looks whether a device has what a page needs (`data-device-check`: the address to measure with), when the person asks. Every word stands in
 * the page. Camera and microphone are asked for by the press alone, and let go at once; nothing is sent.
 */
export function deviceCheck(page: Document): void {
  for (const room of page.querySelectorAll<HTMLElement>('[data-device-check]')) prepare(room)
}

function prepare(room: HTMLElement): void {
  const offered = room.querySelector<HTMLElement>('[data-with-script]')!
  const button = offered.querySelector('button')!
  room.querySelector<HTMLElement>('[data-without-script]')!.hidden = true
  offered.hidden = false
  let busy = false
  button.addEventListener('click', () => {
    if (busy) return
    busy = true
    void checkAll(room, room.dataset.deviceCheck!).finally(() => (busy = false))
  })
}

async function checkAll(room: HTMLElement, address: string): Promise<void> {
  const outcome = room.querySelector('[data-outcome]')!
  outcome.textContent = room.dataset.checking!
  const found: boolean[] = []
  const look = async (name: string, check: () => Promise<Finding> | Finding) => {
    const line = room.querySelector<HTMLElement>(`[data-check="${name}"]`)!
    say(room, line, undefined)
    const finding = await Promise.resolve().then(check).catch((): Finding => ({ met: false, value: '?' }))
    say(room, line, finding)
    found.push(finding.met)
  }
  await look('browser', browser)
  await look('screen', screenSize)
  await look('camera', () => device({ video: true }))
  await look('microphone', () => device({ audio: true }))
  await look('speed', () => speed(address))
  await look('steady', () => steady(address))
  await look('clock', () => clock(address))
  outcome.textContent = found.every(Boolean) ? room.dataset.allMet! : room.dataset.someUnmet!
}

/** Writes what was found into its line; without a finding that it is being looked at. */
function say(room: HTMLElement, line: HTMLElement, finding: Finding | undefined): void {
  const [stand, said] = [line.querySelector('[data-stand]')!, line.querySelector('[data-said]')!]
  line.classList.remove('check--met', 'check--unmet')
  if (!finding) {
    stand.textContent = ''
    said.textContent = room.dataset.checking!
    return
  }
  line.classList.add(finding.met ? 'check--met' : 'check--unmet')
  stand.textContent = `${finding.met ? room.dataset.isMet! : room.dataset.isUnmet!}:`
  said.textContent = (finding.met ? line.dataset.met! : line.dataset.unmet!).replace('{value}', finding.value ?? '')
}

const browser = (): Finding => ({
  met: Boolean(navigator.mediaDevices?.getUserMedia) && 'RTCPeerConnection' in window && 'WebSocket' in window && typeof structuredClone === 'function',
})

function screenSize(): Finding {
  const { width, height } = screen
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  return { met: long >= least.width && short >= least.height, value: `${width} × ${height}` }
}

/** Is there one, and may it be used? It is let go at once. */
async function device(wanted: MediaStreamConstraints): Promise<Finding> {
  const stream = await navigator.mediaDevices.getUserMedia(wanted)
  for (const track of stream.getTracks()) track.stop()
  return { met: true }
}

async function speed(address: string): Promise<Finding> {
  const megabits: number[] = []
  for (let i = 0; i < 3; i += 1) {
    const began = performance.now()
    const { byteLength } = await (await fetch(`${address}?bytes=${sample}&n=${i}`, { cache: 'no-store' })).arrayBuffer()
    megabits.push((byteLength * 8) / 1000 / (performance.now() - began))
  }
  // The first one also opens the connection.
  const best = Math.max(...megabits)
  return { met: best >= least.megabits, value: best >= 10 ? String(Math.round(best)) : best.toFixed(1) }
}

async function steady(address: string): Promise<Finding> {
  let slowest = 0
  let lost = 0
  for (let i = 0; i < answers; i += 1) {
    const began = performance.now()
    const answer = await fetch(`${address}?n=${i}`, { cache: 'no-store', signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    if (!answer?.ok) lost += 1
    slowest = Math.max(slowest, performance.now() - began)
  }
  return { met: lost === 0 && slowest <= least.slowestAnswer, value: String(Math.round(slowest)) }
}

/** The server's time, with half of the way there and back taken off. */
async function clock(address: string): Promise<Finding> {
  const began = Date.now()
  const { now } = (await (await fetch(address, { cache: 'no-store' })).json()) as { now: string }
  const off = Math.abs(new Date(now).getTime() - (began + Date.now()) / 2) / 1000
  return { met: off <= least.clockSeconds, value: String(Math.round(off)) }
}
