import { chromium } from '@playwright/test'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
const S = 'http://localhost:4461'
const pages = process.argv.slice(2)
for (const width of [360, 1280]) for (const lang of ['en','es']) {
  const c = await b.newContext({ viewport: { width, height: 800 } }); const p = await c.newPage()
  for (const one of pages) { const [name, path, persona] = one.split('=')
    if (persona) { await p.goto(S + '/demo'); await p.locator(`form:has(input[value*="${persona}"]) button, button[value*="${persona}"]`).first().click(); }
    await p.goto(S + path.replace('~','=') + (path.includes('?') ? '&' : '?') + 'lang=' + lang); await p.screenshot({ path: `/tmp/shots/${name}-${width}-${lang}.png`, fullPage: true }) }
  await c.close()
}
await b.close()
