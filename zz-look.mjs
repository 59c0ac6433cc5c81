import { chromium } from '@playwright/test'
const base = 'http://localhost:3977'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
const shots = process.argv.slice(2)
for (const [w, lang] of [[1280,'en'],[360,'es'],[360,'en'],[1280,'es']]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: w === 360 ? 740 : 900 }, locale: `${lang}-US` })
  const page = await ctx.newPage()
  await page.goto(`${base}/demo?lang=${lang}`)
  await page.getByRole('button', { name: /Marcus/ }).click()
  await page.waitForURL(/review/)
  for (const s of shots) {
    const [name, path, action] = s.split('|')
    await page.goto(base + path)
    if (action === 'open') await page.locator('.filters summary').click({ timeout: 2000 }).catch(() => {})
    if (action === 'submit') await page.locator('main form[method=post] button').first().click()
    await page.screenshot({ path: `/tmp/shots/${name}-${w}-${lang}.png`, fullPage: true })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) console.log('SIDEWAYS', name, w, lang, over)
  }
  await ctx.close()
}
await browser.close()
