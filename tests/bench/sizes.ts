import { rooms } from '../../src/rooms.ts'
import type { Prepared } from './prepared.ts'
import { site } from './served-house.ts'
import { Visitor } from './visitor.ts'

export interface Sizes {
  /** Script on the page of a visitor that has the most, in bytes. */
  readonly publicScript: number
  /** Script of the signed-in page that has the most, as it travels. */
  readonly script: number
  readonly style: number
  readonly pages: number
}

async function travelling(path: string): Promise<number> {
  const answer = await fetch(new URL(path, site), { headers: { 'accept-encoding': 'br' } })
  if (!answer.ok || answer.headers.get('content-encoding') !== 'br') throw new Error(`${path} does not come compressed`)
  return Number(answer.headers.get('content-length'))
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const hrefsOf = (body: string, tag: RegExp) => [...body.matchAll(tag)].map(([, href]) => href!)

/** Inline script counts as it stands; files count as they travel. */
async function scriptOf(body: string): Promise<number> {
  const files = [...new Set([
    ...hrefsOf(body, /<script[^>]*\bsrc="([^"]+)"/g), ...hrefsOf(body, /<link rel="modulepreload" href="([^"]+)"/g),
  ])]
  const inline = [...body.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text!.length)
  return sum([...(await Promise.all(files.map(travelling))), ...inline])
}

async function bodyOf(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.see(path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.body
}

/**
 * Addresses that show a page to everyone: not those that only send on or answer a machine, nor the one that shows every component, nor the
 * check of a computer, which is script by its nature (and says so where there is none).
 */
const publicPaths = rooms.flat()
  .filter(({ path, enter }) => enter === 'anyone' && !path.includes(':') && !['health', 'metrics', 'design', 'sign-out', 'exam-system-check'].includes(path))
  .map(({ path }) => `/${path}`)

const mostScript = async (visitor: Visitor, paths: readonly string[]) => {
  const sizes: number[] = []
  for (const path of paths) sizes.push(await scriptOf(await bodyOf(visitor, path)))
  return Math.max(...sizes)
}

/** Weighs what pages bring with them: every public page without script, and the signed-in pages that people work on. */
export async function weigh({ specialist, writers, waiting }: Prepared): Promise<Sizes> {
  const visitor = new Visitor(site)
  const [writer, reviewer] = [new Visitor(site, writers[0]!.secret), new Visitor(site, specialist)]
  const mine = `/apply/${writers[0]!.reference}`
  const styles = hrefsOf(await bodyOf(visitor, '/'), /<link rel="stylesheet" href="([^"]+)"/g)
  const sizes = {
    publicScript: await mostScript(visitor, publicPaths),
    script: Math.max(
      await mostScript(writer, [mine, `${mine}/name`, `${mine}/check`, '/messages', '/account']),
      await mostScript(reviewer, ['/review', `/review/${waiting[0]!.reference}`])),
    style: sum(await Promise.all(styles.map(travelling))),
    pages: publicPaths.length,
  }
  for (const one of [visitor, writer, reviewer]) one.leave()
  return sizes
}
