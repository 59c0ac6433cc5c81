import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { decided, pointAbout, sendsAgain, sent } from '#tests/people/applications.ts'
import { sentToTheProgram } from '#tests/people/decisions.ts'
import { accepts, asksForName, declines, hasLegalName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { seeReview } from './see-review.server.ts'

const world = openTestHouse()

async function sentOne() {
  const { house } = world()
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  const applicant = await person(house, 'majo@example.org')
  const reference = await sent(house, applicant)
  const see = () => unitOfWork(house, dee, (unit) => seeReview(unit, reference, 'en', 'Dee'))
  return { house, dee, applicant, reference, see }
}

describe('CERT-06 Everything to decide on one screen', () => {
  test('the names stand as they were sent, with how they compare', async () => {
    const { see } = await sentOne()
    expect(await see()).toMatchObject({
      legalName: 'María José García Márquez', printedName: 'MARIA JOSE GARCIA MARQUEZ', comparison: { match: 'sameButForWriting' }, nameChanges: [],
    })
  })

  test('each of the eight requirements has what shows it, from what was sent', async () => {
    const { see } = await sentOne()
    const { evidence, minimumAge } = await see()
    expect(minimumAge).toBe(18)
    expect(evidence.map(({ requirement, status }) => `${requirement} ${status}`)).toEqual([
      'age check', 'education check', 'livedExperience met', 'share met', 'recovery met', 'ethics met', 'training later', 'exam later',
    ])
  })

  test('the requirements are judged by the policy of the day of sending, whenever one looks', async () => {
    const { see } = await sentOne()
    world().clock.set('2027-03-10T20:00:00Z')
    expect((await see()).evidence[0]).toMatchObject({ age: { bornOn: '1990-03-09', years: 36 } })
  })
})

describe('CERT-08 What a later submission answers', () => {
  test('is what was asked before it, also when more was asked since', async () => {
    const { marcus, reference, applicant } = await sentToTheProgram(world())
    const { house } = world()
    const asked = async () => (await unitOfWork(house, marcus, (unit) => seeReview(unit, reference, 'en', undefined))).difference?.asked.map(({ about }) => about)
    await decided(house, marcus, reference, 'ask', [pointAbout('phone', 'Which one?')])
    expect(await asked()).toBeUndefined()
    await sendsAgain(house, applicant, reference)
    expect(await asked()).toEqual(['phone'])
    await decided(house, marcus, reference, 'ask', [pointAbout('bornOn', 'And this?')])
    expect(await asked()).toEqual(['phone'])
    await sendsAgain(house, applicant, reference)
    expect(await asked()).toEqual(['bornOn'])
  })
})

describe('CERT-05 A legal name that changed after sending', () => {
  test('is said with its day, from which to which name; one that waits is said, too', async () => {
    const { house, dee, applicant, see } = await sentOne()
    const { clock } = world()
    clock.forward(1000)
    const asked = await asksForName(house, applicant)
    expect((await see()).nameChanges).toEqual([{ id: asked, from: 'María José García Márquez', to: 'Ana Paz', acceptedOn: undefined }])
    clock.set('2026-03-20T20:00:00Z')
    await accepts(house, dee, asked)
    expect((await see()).nameChanges).toEqual([{ id: asked, from: 'María José García Márquez', to: 'Ana Paz', acceptedOn: '2026-03-20' }])
  })

  test('is not said when it was declined, or accepted before sending', async () => {
    const { house } = world()
    const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    const applicant = await person(house, 'majo@example.org')
    await hasLegalName(house, applicant, ['Majo', 'García'])
    await declines(house, dee, await asksForName(house, applicant))
    await accepts(house, dee, await asksForName(house, applicant, { givenNames: 'María José', familyNames: 'García Márquez' }))
    world().clock.forward(60_000)
    const reference = await sent(house, applicant)
    expect((await unitOfWork(house, dee, (unit) => seeReview(unit, reference, 'en', 'Dee'))).nameChanges).toEqual([])
  })

  test('of another person is not mixed in', async () => {
    const { house, see } = await sentOne()
    const other = await person(house, 'lu@example.org')
    await hasLegalName(house, other)
    world().clock.forward(1000)
    await asksForName(house, other)
    expect((await see()).nameChanges).toEqual([])
  })
})
