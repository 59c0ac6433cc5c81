import { readFileSync, mkdtempSync, mkdirSync, writeFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { House } from '#platform/house.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, signs, staff } from '#tests/people/people.ts'
import { signAgreement } from './sign-agreement.server.ts'
import { agreementInEffect, mySignedAgreements, signatureInEffect, signedAgreement } from './signed-agreements.server.ts'

const world = openTestHouse()
const code = 'code-of-ethics'
const rows = (house: House) => house.database.query.selectFrom('signed_agreements').selectAll().orderBy('recorded_at').execute()
const newest = (house: House, who: Self) => unitOfWork(house, who, (unit) => signedAgreement(unit, who.personId, code))
const inEffect = (house: House, who: Self) => unitOfWork(house, who, (unit) => signatureInEffect(unit, who.personId, code))

const folder = mkdtempSync(join(tmpdir(), 'alongside-code-'))
afterAll(() => rmSync(folder, { recursive: true }))
const shipped = parse(readFileSync('content/codes/code-of-ethics.yaml', 'utf8')) as object

/** The same house with another text of the code. */
function withOwnCode(house: House, changes: object): House {
  const contentFolder = mkdtempSync(join(folder, 'own-'))
  mkdirSync(join(contentFolder, 'codes'))
  writeFileSync(join(contentFolder, 'codes/code-of-ethics.yaml'), stringify({ ...shipped, ...changes }))
  return { ...house, settings: { ...house.settings, contentFolder } }
}

describe('CERT-03 Signing the Code of Ethics', () => {
  test('keeps who, when, in which language and version, the name as typed, and the very text', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    const shown = agreementInEffect(house.settings, code, 'es', '2026-03-10')
    const signed = await signs(house, ana, ' ana RUIZ  soto', 'es')
    expect(signed).toMatchObject({ version: shown.version, language: 'es', typedName: 'ana RUIZ soto', on: '2026-03-10', hash: shown.hash })
    expect(await newest(house, ana)).toEqual(signed)
    const [row] = await rows(house)
    expect(row).toMatchObject({ person_id: ana.personId, agreement: code, text_shown: shown.kept, recorded_at: house.clock.now() })
    expect(hashOf(row!.text_shown)).toBe(shown.hash)
    expect(JSON.parse(row!.text_shown)).toEqual(shown.text)
    expect(shown.text.values.flatMap(({ standards }) => standards)).toHaveLength(105)
  })

  test('is recorded, without the name', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    const { id } = await signs(house, ana)
    const audit = await house.database.query.selectFrom('audit').selectAll().where('record_kind', '=', 'signedAgreement').execute()
    expect(audit).toHaveLength(1)
    expect(audit[0]).toMatchObject({ person_id: ana.personId, action: 'changed', record_ids: [id], detail: 'sign-agreement' })
  })

  test('after the name was corrected is a signature of its own, and the newest counts', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    await signs(house, ana)
    const corrected = await signs(house, ana, 'Anna Ruiz Soto', 'es', 'Anna Ruiz Soto')
    expect(corrected).toMatchObject({ typedName: 'Anna Ruiz Soto', language: 'es' })
    expect(await rows(house)).toHaveLength(2)
    expect(await unitOfWork(house, ana, (unit) => signatureInEffect(unit, ana.personId, 'code-of-ethics'))).toMatchObject({ id: corrected.id })
  })

  test('twice gives the first signature: on another day, in another language, in two tabs at once', async () => {
    const { house, clock } = world()
    const ana = await person(house, 'ana@example.org')
    const both = await allAtOnce(house, 2, (which) => signs(house, ana, 'Ana Ruiz Soto', which === 0 ? 'en' : 'es'))
    expect(both[1]).toEqual(both[0])
    clock.forward(3 * 24 * 3600_000)
    expect(await signs(house, ana, 'ana ruiz soto', 'es')).toEqual(both[0])
    expect(await rows(house)).toHaveLength(1)
  })

  test('is refused with a name that is not the legal one, and nothing is kept', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    await expect(signs(house, ana, 'Ana')).rejects.toThrow('nameToSignDiffers')
    await expect(signs(house, ana, ' ')).rejects.toThrow('nameToSignMissing')
    expect(await rows(house)).toEqual([])
    expect(await newest(house, ana)).toBeUndefined()
  })

  test('a new text has to be signed anew; what was signed before stays', async () => {
    const { house, clock } = world()
    const ana = await person(house, 'ana@example.org')
    const first = await signs(house, ana)
    const later = withOwnCode(house, { version: '2', official: true })
    expect(await inEffect(house, ana)).toEqual(first)
    expect(await inEffect(later, ana)).toBeUndefined()
    expect(await newest(later, ana)).toEqual(first)
    clock.forward(60_000)
    const second = await signs(later, ana)
    expect(second.version).toBe('2')
    expect(await inEffect(later, ana)).toEqual(second)
    const mine = await unitOfWork(later, ana, mySignedAgreements)
    expect(mine.map(({ version, kept }) => [version, JSON.parse(kept).version, JSON.parse(kept).official])).toEqual([['2', '2', true], ['1', '1', false]])
  })

  test('a page that was opened before the text changed signs nothing', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    const seen = agreementInEffect(house.settings, code, 'en', '2026-03-10')
    const sign = (at: House, version: string) => unitOfWork(at, ana, (unit) => signAgreement(unit, {
      agreement: code, version, language: 'en', seenHash: seen.hash, typedName: 'Ana', expected: 'Ana' }))
    await expect(sign(withOwnCode(house, { version: '2' }), '1')).rejects.toThrow('agreementChanged')
    // The same version with other words is another text, too.
    await expect(sign(withOwnCode(house, { pledge: { en: 'I agree.', es: 'Acepto.' } }), '1')).rejects.toThrow('agreementChanged')
    await expect(sign(house, '2')).rejects.toThrow('agreementChanged')
    expect(await rows(house)).toEqual([])
  })

  test('is for oneself: others see none of it, nor does oneself at work', async () => {
    const { house } = world()
    const organisation = await certifyingBody(house)
    const marcus = await staff(house, organisation, 'programSpecialist', 'marcus@example.org')
    const eve = await person(house, 'eve@example.org')
    const self: Self = { hat: 'self', personId: marcus.personId }
    await signs(house, self)
    expect(await unitOfWork(house, marcus, (unit) => signedAgreement(unit, marcus.personId, code))).toBeUndefined()
    expect(await unitOfWork(house, eve, (unit) => signedAgreement(unit, marcus.personId, code))).toBeUndefined()
    expect(await unitOfWork(house, eve, mySignedAgreements)).toEqual([])
    expect(await newest(house, self)).toBeDefined()
  })

  test('keeps no text that is not what its hash says', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    await signs(house, ana)
    const [row] = await rows(house)
    const { hash, ...rest } = row!
    await expect(house.database.query.insertInto('signed_agreements').values({ ...rest, id: ana.personId, text_shown: `${rest.text_shown} `, hash }).execute())
      .rejects.toThrow(/check/)
  })
})
