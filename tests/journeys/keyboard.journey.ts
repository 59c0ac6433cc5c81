import { hasDocuments } from './documents.ts'
import { arrivesAt, hasItsScript, reads } from './hands.ts'
import { diploma, idPhoto, type Paper } from './papers.ts'
import { expect, test, type Person } from './person.ts'
import { hasADraft, hasAVoucher, hasSent } from './prepared.ts'

/** What has the focus: its words, and whether it can be seen to have it. */
const focused = ({ page }: Person) =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement
    const labels = [...((here as HTMLInputElement).labels ?? [])].map((label) => label.innerText)
    const style = getComputedStyle(here)
    const box = here.getBoundingClientRect()
    return {
      words: (here.getAttribute('aria-label') ?? (labels.join(' ') || here.innerText || '')).trim(),
      seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      inView: box.top >= 0 && box.bottom <= innerHeight,
    }
  })

/** Goes on with Tab until the control with these words has the focus; every control on the way shows that it has it. */
async function tabsTo(person: Person, words: string): Promise<void> {
  const passed: string[] = []
  for (let tries = 0; tries < 60; tries += 1) {
    await person.page.keyboard.press('Tab')
    const here = await focused(person)
    await expect.poll(() => focused(person), `focus is seen on "${here.words}"`).toMatchObject({ seen: true, inView: true })
    passed.push(here.words)
    if (here.words.replace(/ \((optional|opcional)\)$/, '') === words) return
  }
  throw new Error(`Tab never came to "${words}". It passed: ${passed.join(' · ')}`)
}

async function tabsAndTypes(person: Person, words: string, text: string): Promise<void> {
  await tabsTo(person, words)
  await person.page.keyboard.press('ControlOrMeta+A')
  await person.page.keyboard.type(text)
}

async function tabsAndPresses(person: Person, words: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabsTo(person, words)
  await person.page.keyboard.press(key)
}

/** The window in which the system lets one choose is the browser's own: what was chosen there is handed to the field. */
async function tabsAndPicks(person: Person, words: string, paper: Paper): Promise<void> {
  await tabsTo(person, words)
  await person.page.locator(':focus').setInputFiles([paper])
}


test('PLAT-03 CERT-04 The whole application by keyboard alone, and one sees where one is', async ({ comes }) => {
  const rosa = await comes()
  const { application, documents, people, front, frame, question, titleOf } = rosa.say
  await hasADraft(rosa)
  const voucher = await hasAVoucher(rosa)
  await rosa.page.context().clearCookies()
  await rosa.page.goto('/')
  await tabsAndPresses(rosa, frame('skipToMain'))
  await expect(rosa.page.locator('main')).toBeFocused()
  await tabsAndPresses(rosa, front('homeApply'))
  await arrivesAt(rosa, application('apply'))
  await tabsAndPresses(rosa, frame('skipToMain'))
  await tabsAndPresses(rosa, application('signIn'))
  await arrivesAt(rosa, people('signIn'))
  await tabsAndTypes(rosa, people('email'), rosa.email)
  await tabsAndTypes(rosa, people('password'), rosa.password)
  await rosa.page.keyboard.press('Enter')
  await arrivesAt(rosa, application('myApplication'))

  await tabsAndPresses(rosa, application('goOn'))
  await arrivesAt(rosa, titleOf('name'))
  await tabsAndPresses(rosa, application('save'))
  // Nothing was written: focus is on what is wrong, and one key leads to the field.
  await expect(rosa.page.locator('#error-summary')).toBeFocused()
  await tabsAndPresses(rosa, rosa.say.problem('nameMissing'))
  await expect(rosa.page.getByLabel(question('givenNames'))).toBeFocused()
  await rosa.page.keyboard.type('Rosa Elena')
  await tabsAndTypes(rosa, question('familyNames'), 'Ortiz Luna')
  await tabsAndPresses(rosa, application('save'), 'Space')
  await arrivesAt(rosa, titleOf('birth-date'))
  for (const [part, text] of [['month', '3'], ['day', '9'], ['year', '1990']] as const) await tabsAndTypes(rosa, frame(part), text)
  await rosa.page.keyboard.press('Enter')
  await arrivesAt(rosa, titleOf('contact'))
  await tabsAndTypes(rosa, question('phone'), '916 555 0100')
  await tabsTo(rosa, 'English')
  await rosa.page.keyboard.press('ArrowDown')
  await expect(rosa.page.getByLabel('Español')).toBeChecked()
  await rosa.page.keyboard.press('ArrowUp')
  await expect(rosa.page.getByLabel('English')).toBeChecked()
  await tabsAndPresses(rosa, application('save'))
  await arrivesAt(rosa, titleOf('identity'))
  await tabsAndPicks(rosa, documents('add-identity'), await idPhoto())
  await tabsAndPresses(rosa, documents('add'))
  await expect(rosa.page.getByText(documents('look-identity'))).toBeVisible()
  await tabsAndTypes(rosa, question('printedGivenNames'), 'ROSA ELENA')
  await tabsAndTypes(rosa, question('printedFamilyNames'), 'ORTIZ LUNA')
  // Enter in a field saves and goes on; it takes nothing away that stands above.
  await rosa.page.keyboard.press('Enter')
  await arrivesAt(rosa, titleOf('education'))
  await rosa.page.goBack()
  await arrivesAt(rosa, titleOf('identity'))
  await hasDocuments(rosa, 'ID.jpg')
  await tabsAndPresses(rosa, application('save'))
  await arrivesAt(rosa, titleOf('education'))
  await tabsAndPicks(rosa, documents('add-education'), diploma())
  await tabsTo(rosa, application('educationLevel-diploma'))
  await rosa.page.keyboard.press('Space')
  await tabsAndPresses(rosa, application('save'))
  await arrivesAt(rosa, titleOf('lived-experience'))
  await tabsAndPresses(rosa, application('livedExperience-own'), 'Space')
  await tabsAndPresses(rosa, application('save'))
  await arrivesAt(rosa, titleOf('commitment'))
  for (const one of ['share', 'recovery'] as const) await tabsAndPresses(rosa, application(`commitment-${one}`), 'Space')
  await tabsAndPresses(rosa, application('save'))
  await arrivesAt(rosa, titleOf('ethics'))
  await tabsAndTypes(rosa, application('signName'), 'rosa elena ortiz luna')
  await rosa.page.keyboard.press('Enter')
  await arrivesAt(rosa, titleOf('fee'))
  await tabsTo(rosa, application('feeWay-voucher'))
  await rosa.page.keyboard.press('Space')
  await tabsAndTypes(rosa, question('voucher'), voucher)
  await rosa.page.keyboard.press('Enter')
  await arrivesAt(rosa, application('checkAndSend'))
  await tabsAndPresses(rosa, application('send'))
  await arrivesAt(rosa, application('myApplication'))
  await reads(rosa, application('sentTitle'))
})

test('CERT-06 A specialist decides a complete application with fewer than 8 keys, and comes back to the queue', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasSent(rosa)
  const marcus = await comes()
  await marcus.page.goto('/demo')
  await tabsAndPresses(marcus, marcus.say.demonstration('walkInAs', 'Marcus'))
  await arrivesAt(marcus, marcus.say.application('review'))
  await marcus.page.goto(`/review?q=${reference}`)
  let keys = 0
  const presses = async (key: string) => {
    keys += 1
    await marcus.page.keyboard.press(key)
  }
  await presses('j')
  const name = await marcus.page.locator('[data-rows] th[scope="row"] a').first().innerText()
  await presses('Enter')
  await arrivesAt(marcus, name)
  await expect(marcus.page.locator('#documents img').first()).toBeVisible()
  await presses('a')
  await expect(marcus.page).toHaveURL(/\/approve\?seen=1$/)
  await hasItsScript(marcus)
  await presses('y')
  await expect(marcus.page).toHaveURL(/decided=/)
  // Whether it leaves soon or has left, because another story let ten minutes pass: it waits for nobody any more.
  await expect(marcus.page.locator(`main [data-rows] a[href="/review/${reference}"]`)).toHaveCount(0)
  test.info().annotations.push({ type: 'effort', description: `${keys} keys` })
  expect(keys).toBeLessThan(8)
})

test('PLAT-03 CERT-06 A specialist moves through the queue by keys', async ({ comes }) => {
  const marcus = await comes()
  await marcus.page.goto('/demo')
  await tabsAndPresses(marcus, marcus.say.demonstration('walkInAs', 'Marcus'))
  await arrivesAt(marcus, marcus.say.application('review'))
  const links = marcus.page.locator('[data-rows] th[scope="row"] a')
  await marcus.page.keyboard.press('j')
  await expect(links.nth(0)).toBeFocused()
  await marcus.page.keyboard.press('j')
  await expect(links.nth(1)).toBeFocused()
  await marcus.page.keyboard.press('k')
  await expect(links.nth(0)).toBeFocused()
  await marcus.page.keyboard.press('?')
  await expect(marcus.page.locator('details[data-keys-help]')).toHaveAttribute('open', '')
  await marcus.page.keyboard.press('j')
  const name = await links.nth(0).innerText()
  await marcus.page.keyboard.press('Enter')
  await arrivesAt(marcus, name)
})
