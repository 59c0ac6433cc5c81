import { expect, type Person } from './person.ts'

/** What somebody does who has a keyboard and no mouse. */

/** What has the focus: its words, and whether it can be seen to have it. */
export const focused = ({ page }: Person) =>
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
export async function tabsTo(person: Person, words: string): Promise<void> {
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

export async function tabsAndTypes(person: Person, words: string, text: string): Promise<void> {
  await tabsTo(person, words)
  await person.page.keyboard.press('ControlOrMeta+A')
  await person.page.keyboard.type(text)
}

export async function tabsAndPresses(person: Person, words: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabsTo(person, words)
  await person.page.keyboard.press(key)
}

/** Goes on with Tab from the top through the whole page and out of it: nothing holds anybody, nothing lies over what has the focus. @returns the words that were passed. */
export async function tabsThrough({ page }: Person): Promise<string[]> {
  await page.evaluate(() => {
    // Where the address pointed to a part of the page, keys begin there.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const passed: string[] = []
  for (let tries = 0; tries < 120; tries += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement
      if (one === document.body) return undefined
      const box = one.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)]
      const over = document.elementFromPoint(x, y)
      const mine = !over || one.contains(over) || over.contains(one) || [...((one as HTMLInputElement).labels ?? [])].some((label) => label.contains(over) || over.contains(label))
      const style = getComputedStyle(one)
      const words = (one.getAttribute('aria-label') ?? ([...((one as HTMLInputElement).labels ?? [])].map((label) => label.innerText).join(' ') || one.innerText)).trim()
      return { words, mine, seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 }
    })
    // After the last comes what is around the page, or the first again.
    if (!here || (passed.length > 1 && here.words === passed[0])) return passed
    expect(here, `focus is seen on "${here.words}", and nothing lies over it`).toMatchObject({ seen: true, mine: true })
    passed.push(here.words)
  }
  throw new Error(`Tab never left the page. It passed: ${passed.join(' · ')}`)
}
