import { confirmsTheirEmail, readsTheFirstPage, registers } from './account.ts'
import {
  choosesHowToPay, choosesTheirExperience, commits, saves, sends, signsTheCode, startsAnApplication, writesHowToReachThem,
  writesTheirBirthDate, writesTheirName,
} from './application.ts'
import { adds, seesPreviewOf, showsTheirDiploma, writesPrintedName } from './documents.ts'
import { presses } from './hands.ts'
import { readsTheOrientation } from './orientation.ts'
import { diploma, idPhoto } from './papers.ts'
import { expect, test } from './person.ts'
import { hasAVoucher } from './prepared.ts'

/** Slow hands, in seconds: a letter on a phone's keys, finding and pressing something, taking a photo, coming to a field. */
const hands = { letter: 0.5, press: 3, photo: 20, field: 2 }

test('CERT-04 A prepared applicant needs fewer than 60 fields and clicks, and less than 10 minutes, from the first page to sent', async ({ comes }) => {
  const rosa = await comes({ device: 'phone', language: 'es' })
  const voucher = await hasAVoucher(rosa)
  const began = Date.now()
  await readsTheFirstPage(rosa)
  await registers(rosa)
  await confirmsTheirEmail(rosa)
  await readsTheOrientation(rosa)
  await startsAnApplication(rosa)
  await presses(rosa, rosa.say.application('goOn'))
  await writesTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz Luna', chosen: 'Rosi' })
  await saves(rosa)
  await writesTheirBirthDate(rosa, ['9', '3', '1990'])
  await saves(rosa)
  await writesHowToReachThem(rosa, '916 555 0100')
  await saves(rosa)
  await adds(rosa, 'identity', await idPhoto())
  await seesPreviewOf(rosa, 'ID.jpg')
  await writesPrintedName(rosa, 'ROSA ELENA', 'ORTIZ LUNA')
  await saves(rosa)
  await showsTheirDiploma(rosa, diploma())
  await saves(rosa)
  await choosesTheirExperience(rosa, 'own')
  await saves(rosa)
  await commits(rosa)
  await saves(rosa)
  await signsTheCode(rosa, 'Rosa Elena Ortiz Luna')
  await choosesHowToPay(rosa, voucher)
  await saves(rosa)
  await sends(rosa)

  const { fields, presses: pressed, letters } = rosa.did
  const waited = (Date.now() - began) / 1000
  const seconds = Math.round(waited + letters * hands.letter + pressed * hands.press + fields * hands.field + 2 * hands.photo)
  const said = `${fields} fields and ${pressed} clicks, ${fields + pressed} in all; ${letters} letters; about ${seconds} seconds with slow hands`
  test.info().annotations.push({ type: 'effort', description: said })
  console.log(`From the first page to sent: ${said}.`)
  expect(fields, 'every field was counted').toBeGreaterThanOrEqual(21)
  expect(pressed, 'every click was counted').toBeGreaterThanOrEqual(30)
  expect(fields + pressed).toBeLessThan(60)
  expect(seconds, 'without the time to read').toBeLessThan(600)
})
