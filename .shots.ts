import { chromium } from '@playwright/test'
import { writeFileSync, readFileSync } from 'node:fs'
const site = 'http://localhost:3777'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const walk = async (persona: string, width: number) => {
  const c = await b.newContext({ viewport: { width, height: 900 }, acceptDownloads: true })
  const p = await c.newPage()
  await p.goto(`${site}/demo`)
  await p.locator(`button[value="${persona}"], form:has(input[value="${persona}"]) button`).first().click()
  await p.waitForLoadState()
  return { c, p }
}
const shot = async (p: any, name: string) => p.screenshot({ path: `/tmp/credentials-look/s-${name}.png`, fullPage: true })
const who = process.argv[2] ?? 'trained'
for (const width of [1280, 360]) for (const lang of ['en', 'es']) {
  const { c, p } = await walk(who, width)
  await p.goto(`${site}/my-certificate?lang=${lang}`); await shot(p, `mine-${width}-${lang}`)
  if (width === 1280 && lang === 'en') {
    const href = await p.locator('a[href$="/digital/jwt"]').first().getAttribute('href')
    const r = await c.request.get(site + href); const t = await r.text(); console.log(r.status(), t.length, r.headers()['content-type'], r.headers()['content-disposition'])
    writeFileSync('/tmp/credentials-look/one.jwt', t)
  }
  const t = readFileSync('/tmp/credentials-look/one.jwt', 'utf8')
  await p.goto(`${site}/check-credential?lang=${lang}`); await shot(p, `check-${width}-${lang}`)
  await p.fill('textarea', t); await p.click('main form button'); await p.waitForSelector('main .notice'); await p.waitForLoadState(); await shot(p, `checked-${width}-${lang}`)
  await p.goto(`${site}/check-credential?lang=${lang}`); await p.waitForTimeout(500)
  await c.setOffline(true)
  await p.setInputFiles('input[type=file]', '/tmp/credentials-look/one.jwt'); await p.click('main form button'); await p.waitForSelector('main .notice'); await shot(p, `offline-${width}-${lang}`)
  await c.setOffline(false); await c.close()
  const m = await walk('manager', width)
  await m.p.goto(`${site}/certificates/papers?lang=${lang}`)
  if (width === 1280 && lang === 'en') { await m.p.click('main form button'); await m.p.waitForLoadState(); await shot(m.p, 'asked'); await m.p.waitForTimeout(4000); await m.p.goto(`${site}/certificates/papers`) }
  await shot(m.p, `papers-${width}-${lang}`)
  await m.c.close()
  const o = await walk('operator', width)
  await o.p.goto(`${site}/operations/keys?lang=${lang}`); await shot(o.p, `keys-${width}-${lang}`); await o.c.close()
}
await b.close()
