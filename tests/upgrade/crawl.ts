import type { Ask } from '../routes/browser.ts'
import type { Someone } from '../routes/visitors.ts'

const linksIn = (html: string): string[] => [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
const isElsewhere = (address: string) => /^\/(assets|demonstration|design)\b|^\/demo\b|lang=/.test(address)

/** Goes from page to page as someone, over every link there is. @returns the addresses that were seen, and a line for each that did not answer well. */
export async function crawl(ask: Ask, who: Someone, starts: readonly string[], most = 80): Promise<{ seen: string[]; complaints: string[] }> {
  const [waiting, seen, complaints] = [[...starts], new Set<string>(), [] as string[]]
  for (let address = waiting.shift(); address !== undefined && seen.size < most; address = waiting.shift()) {
    if (seen.has(address) || isElsewhere(address)) continue
    seen.add(address)
    const { status, location, body } = await ask(who, { address })
    if ([301, 302, 303].includes(status) && location.startsWith('/') && !location.startsWith('/sign-in')) waiting.push(location)
    else if (status !== 200) complaints.push(`${address}: ${status} ${location}`)
    waiting.push(...linksIn(body))
  }
  return { seen: [...seen], complaints }
}
