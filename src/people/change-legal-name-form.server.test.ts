import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import type { Session, Visit } from '#platform/visit.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { lockedPdf, pdf, photo, program } from '#tests/files/made-files.ts'
import { formWithFiles, postTo, type Sent } from '#tests/files/sent-files.ts'
import { hasLegalName, wishes } from '#tests/people/name-changes.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { visitTo } from '#tests/people/visits.ts'
import { answerNameChangeForm } from './change-legal-name-form.server.ts'
import { seeNames } from './change-legal-name-page.server.ts'

const world = openTestHouse()
const here = '/account/legal-name'

/** Ana at the page, with a legal name. */
async function ana() {
  const { house } = world()
  await certifyingBody(house)
  const self = await person(house, 'ana@example.org')
  await hasLegalName(house, self)
  const session = { personId: self.personId, memberships: [] } as unknown as Session
  return { self, visit: { ...visitTo(house, here), session } satisfies Visit }
}
const send = (visit: Visit, files: readonly Sent[], fields: Record<string, string>) =>
  answerNameChangeForm(visit, postTo(here, formWithFiles(files.map((file) => ({ ...file, field: 'files' })), fields)))
const see = (self: Self, visit: Visit) => unitOfWork(world().house, self, (unit) => seeNames(unit, visit))
const placeOf = (answer: unknown) => (answer as Response).headers.get('location')
const good = async (name = 'order.jpg'): Promise<Sent> => ({ name, bytes: await photo() })
const empty = { ...wishes, 'since-month': '', 'since-day': '', 'since-year': '' }

describe('CERT-01 The form for another legal name', () => {
  test('with everything right asks, with the papers that came along and those that were there', async () => {
    const { self, visit } = await ana()
    expect(placeOf(await send(visit, [await good()], { ...empty, _then: 'add' }))).toBe(here)
    expect(placeOf(await send(visit, [{ name: 'back.pdf', bytes: pdf() }], { ...wishes, _then: 'ask' }))).toBe(`${here}?done=asked`)
    expect(await see(self, visit)).toMatchObject({ open: { newName: 'Ana Paz' }, evidence: [{ name: 'order.jpg' }, { name: 'back.pdf' }], kept: undefined })
  })

  test('keeps what was typed and the papers that are fine, and names each refused one with its reason', async () => {
    const { self, visit } = await ana()
    const answer = await send(visit, [await good(), { name: 'locked.pdf', bytes: lockedPdf() }, { name: 'paper.pdf', bytes: program() },
      { name: 'none.jpg', bytes: new Uint8Array() }], { ...wishes, _then: 'ask' })
    expect(answer).toMatchObject({ init: { status: 422 }, data: { typed: wishes } })
    const { problems } = (answer as unknown as { data: { problems: { code: string; facts: { file: string } }[] } }).data
    expect(problems.map(({ code, facts }) => `${facts.file} ${code}`).sort()).toEqual(
      ['locked.pdf fileEncrypted', 'none.jpg fileEmpty', 'paper.pdf fileNotWhatItSays'])
    expect(await see(self, visit)).toMatchObject({ open: undefined, evidence: [{ name: 'order.jpg' }], kept: wishes })
  })

  test('without the day keeps the paper and the name, and says what is missing', async () => {
    const { self, visit } = await ana()
    expect(placeOf(await send(visit, [await good()], { ...empty, _then: 'ask' }))).toBe(`${here}?check`)
    expect(await see(self, visit)).toMatchObject({ open: undefined, evidence: [{ name: 'order.jpg' }], kept: { familyNames: 'Paz' } })
  })

  test('a paper is taken off again, and the language changed, with every word still there', async () => {
    const { self, visit } = await ana()
    await send(visit, [await good()], { ...wishes, _then: 'add' })
    const { evidence: [paper] } = await see(self, visit)
    expect(placeOf(await send(visit, [], { ...wishes, _then: `remove:${paper!.id}` }))).toBe(here)
    expect(placeOf(await send(visit, [], { ...wishes, givenNames: 'Anna', _then: 'language:es' }))).toBe(`${here}?lang=es`)
    expect(await see(self, visit)).toMatchObject({ evidence: [], room: 5, kept: { ...wishes, givenNames: 'Anna' } })
  })

  test('saves the chosen name by its own button, with every other word and paper still there', async () => {
    const { self, visit } = await ana()
    expect(placeOf(await send(visit, [await good()], { ...wishes, chosenName: 'Anita', _then: 'chosen' }))).toBe(`${here}?done=chosen`)
    expect(await see(self, visit)).toMatchObject({ chosen: 'Anita', open: undefined, evidence: [{ name: 'order.jpg' }], kept: wishes })
    expect((await see(self, visit)).kept).not.toHaveProperty('chosenName')
  })

  test('asks without saving a chosen name that is not saved yet, and keeps it', async () => {
    const { self, visit } = await ana()
    expect(placeOf(await send(visit, [await good()], { ...wishes, chosenName: 'Anita', _then: 'ask' }))).toBe(`${here}?done=asked`)
    expect(await see(self, visit)).toMatchObject({ chosen: '', open: { newName: 'Ana Paz' }, kept: { chosenName: 'Anita' } })
    expect((await see(self, visit)).kept).not.toHaveProperty('givenNames')
  })

  test('by Enter saves a new chosen name first, and asks when that is saved', async () => {
    const { self, visit } = await ana()
    const all = { ...wishes, chosenName: 'Anita' }
    expect(placeOf(await send(visit, [await good()], all))).toBe(`${here}?done=chosen`)
    expect(placeOf(await send(visit, [], all))).toBe(`${here}?done=asked`)
    expect(await see(self, visit)).toMatchObject({ chosen: 'Anita', open: { newName: 'Ana Paz' }, kept: undefined })
  })

  test('by Enter with nothing but the chosen name saves that, also when it is the same', async () => {
    const { visit } = await ana()
    const alone = { givenNames: '', familyNames: '', 'since-month': '', 'since-day': '', 'since-year': '', chosenName: 'Anita' }
    expect([placeOf(await send(visit, [], alone)), placeOf(await send(visit, [], alone))]).toEqual([`${here}?done=chosen`, `${here}?done=chosen`])
  })

  test('takes five papers, and says so of a sixth', async () => {
    const { self, visit } = await ana()
    await send(visit, await Promise.all(['1', '2', '3'].map((name) => good(`${name}.jpg`))), { ...wishes, _then: 'add' })
    const answer = await send(visit, await Promise.all(['4', '5', '6'].map((name) => good(`${name}.jpg`))), { ...wishes, _then: 'ask' })
    expect(answer).toMatchObject({ data: { problems: [{ code: 'fileTooMany', field: 'files', facts: { files: 3, limit: 2 } }] } })
    expect(await see(self, visit)).toMatchObject({ open: undefined, room: 0 })
  })

  test('the same form once more gets the same answer, and asks once', async () => {
    const { self, visit } = await ana()
    const form = formWithFiles([{ ...(await good()), field: 'files' }], { ...wishes, _then: 'ask' })
    const answers = [await answerNameChangeForm(visit, postTo(here, form)), await answerNameChangeForm(visit, postTo(here, form))]
    expect(answers.map(placeOf)).toEqual([`${here}?done=asked`, `${here}?done=asked`])
    expect(await see(self, visit)).toMatchObject({ open: { newName: 'Ana Paz' }, evidence: [{ name: 'order.jpg' }], earlier: [] })
  })
})
