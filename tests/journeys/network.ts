import type { Person } from './person.ts'

/** The line between a person and the server: slow, cut, back. */
export async function network({ page }: Person) {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  const set = (uploadThroughput: number, offline: boolean) =>
    line.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput })
  return {
    /** @param bytes that can be sent in a second. */
    slow: (bytes: number) => set(bytes, false),
    cut: () => set(-1, true),
    back: () => set(-1, false),
  }
}

/** How much of an upload is said to be on its way, in percent. */
export const percentSaid = async ({ page }: Person): Promise<number> =>
  Number((await page.locator('.file-field__said').innerText()).match(/(\d+)/)?.[1] ?? 0)
