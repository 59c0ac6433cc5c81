import { walksInAs } from './account.ts'
import { arrivesAt, chooses, doesNotRead, goesByTheMenu, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'

const nextYear = String(new Date().getFullYear() + 1)

async function fillsIn(person: Person, value: string, day: string, month: string, source: string): Promise<void> {
  const { policy, frame } = person.say
  await writes(person, policy('newValue'), value)
  await writes(person, frame('day'), day)
  await writes(person, frame('month'), month)
  await writes(person, frame('year'), nextYear)
  await writes(person, policy('sourceLabel'), source)
}

/** The values are everyone's: each story changes another one. */
const stories = [
  { script: true, language: 'en', device: 'desktop', name: 'Renewal fee', now: '$80.00', inWords: 'ninety-five', value: '$95.00', day: `July 1, ${nextYear}` },
  { script: false, language: 'es', device: 'phone', name: 'Tarifa por repetir el examen', now: '$150.00', inWords: 'ciento diez', value: '$110.00', day: `1 de julio de ${nextYear}` },
] as const

for (const { script, language, device, name, now, inWords, value, day } of stories) {
  test(`PLAT-08 BEYOND-16 Anh sets a fee for a day, sees what it touches, and takes it back: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const anh = await comes({ script, language, device, careful: true })
    const { policy, problem } = anh.say
    await walksInAs(anh, 'Anh')
    await goesByTheMenu(anh, anh.say.front('groupProgram'), anh.say.front('policy'))
    await arrivesAt(anh, policy('policy'))
    await presses(anh, name)
    await arrivesAt(anh, name)

    // Tired: the amount in words, and no source. Nothing that was right is lost.
    await fillsIn(anh, inWords, '1', '7', '')
    await presses(anh, policy('toCheck'))
    for (const code of ['valueNotMoney', 'sourceMissing', 'statusMissing'] as const) {
      await expect(anh.page.locator('#error-summary')).toContainText(problem(code))
    }
    await arrivesAt(anh, name)
    await writes(anh, policy('newValue'), value)
    await writes(anh, policy('sourceLabel'), 'Minutes of the board, item 4')
    await chooses(anh, policy('isVerifiedYes'))
    await presses(anh, policy('toCheck'))

    await arrivesAt(anh, policy('checkTitle'))
    await reads(anh, policy('fromTo', now, value))
    await reads(anh, day)
    await presses(anh, policy('changeIt'))
    await arrivesAt(anh, name)
    await doesNotRead(anh, policy('comes'))
    await presses(anh, policy('toCheck'))
    await arrivesAt(anh, policy('checkTitle'))
    await presses(anh, policy('setIt'))
    await arrivesAt(anh, name)
    await reads(anh, policy('setDone'))
    await reads(anh, policy('nextFrom', value, day))

    const takeBack = `${policy('takeBack')} ${policy('takeBackOf', value, day)}`
    await presses(anh, takeBack)
    await reads(anh, policy('takenBackDone'))
    await expect(wayNamed(anh, takeBack)).toHaveCount(0)
    await opens(anh, '/operations/policy')
    await doesNotRead(anh, value)
  })
}

test('PLAT-08 Sam, who sees no application, verifies a value, and reads only how many another would touch', async ({ comes }) => {
  const sam = await comes({ careful: true, language: 'es', device: 'phone' })
  const { policy } = sam.say
  await walksInAs(sam, 'Sam')
  await arrivesAt(sam, sam.say.watching('title'))
  await opens(sam, '/operations/policy/mostFiles')
  await arrivesAt(sam, 'Máximo de archivos')
  await reads(sam, policy('notVerifiedTitle'))
  await writes(sam, policy('verifySource'), 'Carta de la entidad que certifica, 3 de marzo')
  await presses(sam, policy('verifyButton'))
  await reads(sam, policy('verifiedDone'))
  await doesNotRead(sam, policy('notVerifiedTitle'))

  await opens(sam, '/operations/policy/approvalValidity')
  await fillsIn(sam, '24', '3', '7', 'Junta, punto 5')
  await chooses(sam, policy('isVerifiedNo'))
  await presses(sam, policy('toCheck'))
  await arrivesAt(sam, policy('checkTitle'))
  await reads(sam, /solicitud(es)? esperan? una decisión/)
  await expect(sam.page.locator('main a[href^="/review"]')).toHaveCount(0)
})
