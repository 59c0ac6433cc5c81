import { describe, expect, test } from 'vitest'
import { typedIn } from '#platform/answers.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import type { Session, Visit } from '#platform/visit.server.ts'
import { agreementInEffect } from '#people/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { answer, draft, emptyDraft, goodAnswers, hasVoucher, madeUpVoucher, send } from '#tests/people/applications.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { formWith, visitTo } from '#tests/people/visits.ts'
import { questionsOn, type Answer, type PageName } from './application-form.ts'
import { findApplication } from './application-store.server.ts'
import { chooseFeeWay, saveBeforeFee } from './choose-fee-way.server.ts'
import { signFormPage, saveFormPage, type SentPage } from './save-form-page.server.ts'
import { seeDraft } from './see-draft.server.ts'
import { shownText } from './typed-answers.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows

async function applicant() {
  const { house } = world()
  const here = await certifyingBody(house)
  const self = await person(house, 'majo@example.org')
  return { here, self, reference: await emptyDraft(house, self) }
}
const sentPage = (reference: string, page: PageName): SentPage => ({ reference, page, address: `/apply/${reference}/${page}`, language: 'es' })
const draftOf = (self: Self, reference: string) =>
  unitOfWork(world().house, self, async (unit) => seeDraft(unit, await findApplication(unit, reference)))

/** What the form of a page shows now, so that what is typed over it is no other device's. */
async function shownOn(self: Self, reference: string, page: PageName): Promise<string> {
  const { saved } = await draftOf(self, reference)
  return shownText(saved.filter(({ question }) => questionsOn(page).includes(question)))
}
const visitOf = (self: Self, sent: SentPage): Visit => ({ ...visitTo(world().house, sent.address), session: { personId: self.personId } as Session })

/** Sends the page of the fee, as the page does. @returns where it goes on. */
async function choose(self: Self, reference: string, typed: Record<string, string>): Promise<string> {
  const sent = sentPage(reference, 'fee')
  const fields = typedIn(formWith({ shown: await shownOn(self, reference, 'fee'), ...typed }))
  await saveBeforeFee(visitOf(self, sent), sent, fields)
  return unitOfWork(world().house, self, (unit) => chooseFeeWay(unit, sent, fields))
}
const vouchers = () => rows('select state, held_by from vouchers order by id')

describe('CERT-05 Choosing how to pay', () => {
  test('a voucher is set aside, however its code is typed, and goes on to what is left', async () => {
    const { here, self, reference } = await applicant()
    const code = await madeUpVoucher(world().house, here, self.personId)
    expect(await choose(self, reference, { feeWay: 'voucher', voucher: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })).toBe(`/apply/${reference}/name`)
    expect(await vouchers()).toEqual([{ state: 'reserved', held_by: self.personId }])
    expect((await draftOf(self, reference)).facts.voucher).toMatchObject({ program: 'Sacramento County' })
  })

  test('a voucher that is refused leaves what was typed saved, and nothing set aside', async () => {
    const { self, reference } = await applicant()
    await expect(choose(self, reference, { feeWay: 'voucher', voucher: '2222-2222-2222' })).rejects.toMatchObject({ problems: [{ code: 'voucherUnknown', field: 'voucher' }] })
    const { facts, pages } = await draftOf(self, reference)
    expect(facts.answers).toMatchObject({ feeWay: 'voucher', voucher: '2222-2222-2222' })
    expect(pages.find(({ page }) => page === 'fee')?.status).toBe('started')
  })

  test('a voucher that is refused leaves the one that was set aside before', async () => {
    const { here, self, reference } = await applicant()
    await choose(self, reference, { feeWay: 'voucher', voucher: await madeUpVoucher(world().house, here, self.personId) })
    await expect(choose(self, reference, { feeWay: 'voucher', voucher: '2222-2222-2222' })).rejects.toThrow('Refused')
    expect(await vouchers()).toEqual([{ state: 'reserved', held_by: self.personId }])
  })

  test('a check instead lets the voucher go, and its code with it; a code that was never set aside stays as it was typed', async () => {
    const { here, self, reference } = await applicant()
    const code = await madeUpVoucher(world().house, here, self.personId)
    await choose(self, reference, { feeWay: 'voucher', voucher: code })
    expect(await choose(self, reference, { feeWay: 'cheque', voucher: code })).toBe(`/apply/${reference}/name`)
    expect((await draftOf(self, reference)).facts.answers).toMatchObject({ feeWay: 'cheque', voucher: '' })
    expect(await rows('select state from vouchers')).toEqual([{ state: 'open' }])
    expect(await choose(self, reference, { feeWay: 'cheque', voucher: code })).toBe(`/apply/${reference}/name`)
    expect((await draftOf(self, reference)).facts.answers).toMatchObject({ feeWay: 'cheque', voucher: code })
  })

  test('another voucher lets the first one go', async () => {
    const { here, self, reference } = await applicant()
    const [one, two] = [await madeUpVoucher(world().house, here, self.personId), await madeUpVoucher(world().house, here, self.personId)]
    for (const voucher of [one, two, two]) await choose(self, reference, { feeWay: 'voucher', voucher })
    expect(await rows('select code, state from vouchers')).toEqual(expect.arrayContaining([{ code: one, state: 'open' }, { code: two, state: 'reserved' }]))
  })

  test('a cheque lets the reserved voucher go', async () => {
    const { here, self, reference } = await applicant()
    const voucher = await madeUpVoucher(world().house, here, self.personId)
    await choose(self, reference, { feeWay: 'voucher', voucher })
    await choose(self, reference, { feeWay: 'cheque', voucher })
    expect(await vouchers()).toEqual([{ state: 'open', held_by: null }])
    expect((await draftOf(self, reference)).facts.answers.feeWay).toBe('cheque')
  })

  test('someone else’s voucher is refused, and stays theirs', async () => {
    const { here, self, reference } = await applicant()
    const eve = await person(world().house, 'eve@example.org')
    const theirs = await emptyDraft(world().house, eve)
    const voucher = await madeUpVoucher(world().house, here, eve.personId)
    await choose(eve, theirs, { feeWay: 'voucher', voucher })
    await expect(choose(self, reference, { feeWay: 'voucher', voucher })).rejects.toMatchObject({ problems: [{ code: 'voucherReserved' }] })
    expect(await vouchers()).toEqual([{ state: 'reserved', held_by: eve.personId }])
  })

  test('nothing chosen, or a voucher without a code, stays on the page with what is missing', async () => {
    const { self, reference } = await applicant()
    expect(await choose(self, reference, { voucher: '' })).toBe(`/apply/${reference}/fee?check`)
    expect(await choose(self, reference, { feeWay: 'voucher', voucher: '' })).toBe(`/apply/${reference}/fee?check`)
  })

  test('leaving for later and switching the language save what was typed, and set nothing aside', async () => {
    const { here, self, reference } = await applicant()
    const voucher = await madeUpVoucher(world().house, here, self.personId)
    expect(await choose(self, reference, { feeWay: 'voucher', voucher, _then: 'stop' })).toBe(`/apply/${reference}?stopped`)
    expect(await choose(self, reference, { feeWay: 'voucher', voucher, _then: 'language:en' })).toBe(`/apply/${reference}/fee?lang=en`)
    expect(await vouchers()).toEqual([{ state: 'open', held_by: null }])
    expect((await draftOf(self, reference)).facts.answers.voucher).toBe(voucher)
  })

  test('codes cannot be tried without end; a cheque can be chosen all the same', async () => {
    const { self, reference } = await applicant()
    let tooMany = 0
    for (let i = 0; i < 25; i += 1) {
      await choose(self, reference, { feeWay: 'voucher', voucher: '2222-2222-2222' }).catch((fault) => {
        if (fault.problems[0].code !== 'voucherUnknown') tooMany += 1
      })
    }
    expect(tooMany).toBe(5)
    expect(await choose(self, reference, { feeWay: 'cheque', voucher: '' })).toBe(`/apply/${reference}/name`)
  })

  test('of two devices’ ways neither is taken before the person has chosen', async () => {
    const { here, self, reference } = await applicant()
    await choose(self, reference, { feeWay: 'voucher', voucher: await madeUpVoucher(world().house, here, self.personId) })
    expect(await choose(self, reference, { feeWay: 'cheque', voucher: '', shown: '{}' })).toBe(`/apply/${reference}/fee`)
    expect(await vouchers()).toEqual([{ state: 'reserved', held_by: self.personId }])
    expect((await draftOf(self, reference)).two).toEqual(['feeWay'])
    await choose(self, reference, { 'keep-feeWay': 'other', _then: 'settle' })
    expect((await draftOf(self, reference)).facts.answers.feeWay).toBe('cheque')
  })

  test('after sending is refused', async () => {
    const { house } = world()
    await certifyingBody(house)
    const self = await person(house, 'majo@example.org')
    const reference = await draft(house, self)
    await send(house, self, reference)
    await expect(choose(self, reference, { feeWay: 'cheque', voucher: '' })).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
    expect(await vouchers()).toEqual([{ state: 'used', held_by: self.personId }])
  })
})

describe('CERT-05 Signing the Code of Ethics', () => {
  const sign = (self: Self, reference: string, typed: Record<string, string> = {}) =>
    unitOfWork(world().house, self, (unit) => {
      const { version, hash } = agreementInEffect(world().house.settings, 'code-of-ethics', 'es', unit.today)
      return signFormPage(unit, sentPage(reference, 'ethics'), typedIn(formWith({ version, seen: hash, language: 'es', typedName: 'María José García Márquez', ...typed })))
    })
  const signatures = () => rows('select typed_name, version, language, effective_on from signed_agreements')

  async function named() {
    const { self, reference } = await applicant()
    await answer(world().house, self, reference, { givenNames: goodAnswers.givenNames as Answer, familyNames: goodAnswers.familyNames as Answer })
    return { self, reference }
  }

  test('with one’s legal name is kept with version, language and day, and goes on', async () => {
    const { self, reference } = await named()
    expect(await sign(self, reference)).toBe(`/apply/${reference}/fee`)
    expect(await signatures()).toMatchObject([{ typed_name: 'María José García Márquez', language: 'es', effective_on: '2026-03-10' }])
    expect((await draftOf(self, reference)).pages.find(({ page }) => page === 'ethics')?.status).toBe('done')
  })

  test('again signs nothing a second time', async () => {
    const { self, reference } = await named()
    await sign(self, reference)
    await sign(self, reference)
    expect(await signatures()).toHaveLength(1)
  })

  test.each(['', 'María', 'Eve Otra'])('with the name %j is refused', async (typedName) => {
    const { self, reference } = await named()
    await expect(sign(self, reference, { typedName })).rejects.toThrow('Refused')
    expect(await signatures()).toEqual([])
  })

  test('of a text that is no longer the same is refused, and has to be read again', async () => {
    const { self, reference } = await named()
    await expect(sign(self, reference, { seen: 'another' })).rejects.toThrow('Refused')
    expect(await signatures()).toEqual([])
  })

  test('can wait', async () => {
    const { self, reference } = await named()
    expect(await sign(self, reference, { _then: 'stop' })).toBe(`/apply/${reference}?stopped`)
    expect(await signatures()).toEqual([])
  })
})

describe('CERT-04 Going on from a page', () => {
  const save = async (self: Self, reference: string, page: PageName, typed: Record<string, string | string[]>) => {
    const fields = typedIn(formWith({ shown: await shownOn(self, reference, page), ...typed }))
    return unitOfWork(world().house, self, (unit) => saveFormPage(unit, sentPage(reference, page), fields))
  }

  test('leads to the next that is not done, stays where something is wrong, and ends at the check', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    expect(await save(self, reference, 'commitment', { commitment: ['share', 'recovery'] })).toBe(`/apply/${reference}/ethics`)
    expect(await save(self, reference, 'commitment', { commitment: ['share'] })).toBe(`/apply/${reference}/commitment?check`)
    expect(await save(self, reference, 'identity', { printedGivenNames: 'ANA', printedFamilyNames: 'RUIZ' })).toBe(`/apply/${reference}/identity?check`)
    await hasVoucher(house, self, reference)
    const other = await person(house, 'lu@example.org')
    const whole = await draft(house, other)
    expect(await save(other, whole, 'contact', { phone: '916 555 0100', language: 'es' })).toBe(`/apply/${whole}/check`)
  })
})
