import { confirmsTheirEmail, readsTheFirstPage, registers } from './account.ts'
import {
  choosesTheirExperience, saves, sends, startsAnApplication, writesHowToReachThem, writesTheirBirthDate, writesTheirName,
} from './application.ts'
import { presses } from './hands.ts'
import { expect, test } from './person.ts'

test('CERT-04 A prepared applicant needs fewer than 60 fields and clicks from the first page to sent', async ({ comes }) => {
  const rosa = await comes({ device: 'phone', language: 'es' })
  await readsTheFirstPage(rosa)
  await registers(rosa)
  await confirmsTheirEmail(rosa)
  await startsAnApplication(rosa)
  await presses(rosa, rosa.say.application('goOn'))
  await writesTheirName(rosa, { given: 'Rosa Elena', family: 'Ortiz Luna', chosen: 'Rosi' })
  await saves(rosa)
  await writesTheirBirthDate(rosa, ['9', '3', '1990'])
  await saves(rosa)
  await writesHowToReachThem(rosa, '916 555 0100')
  await saves(rosa)
  await choosesTheirExperience(rosa, 'own')
  await saves(rosa)
  await sends(rosa)
  const { fields, presses: pressed } = rosa.did
  console.log(`From the first page to sent: ${fields} fields and ${pressed} clicks.`)
  expect(fields, 'every field was counted').toBeGreaterThanOrEqual(11)
  expect(pressed, 'every click was counted').toBeGreaterThanOrEqual(11)
  expect(fields + pressed).toBeLessThan(60)
})
