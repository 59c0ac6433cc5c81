import type { PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { fullName } from '#people/public.ts'
import { legalNameOn, myLegalName } from '#people/public.server.ts'
import { providerStanding } from '#learning/public.server.ts'
import { readAnswers } from './application-form.ts'
import { answersIn, savedAnswers, type Application } from './application-store.server.ts'
import type { JudgedBy, SaidByCertificate } from './judge-certificate.ts'
import { askedOfTraining } from './training-policy.server.ts'

/** What is needed to judge one that its person adds. */
type Added = Pick<SaidByCertificate, 'completedOn'> & { readonly providerId: string; readonly language: Language }

/** The legal name as it is recorded, else as it stands in the draft; and the one of the day of completion. */
async function myLegalNames(unit: Unit<Self>, application: Application, completedOn: PlainDate): Promise<string[]> {
  const recorded = await myLegalName(unit)
  const now = recorded ? fullName(recorded) : fullName(readAnswers(answersIn(await savedAnswers(unit, application.id))).legalName)
  const then = await legalNameOn(unit, unit.actor.personId, completedOn)
  return [...new Set([now, then ?? ''])].filter((name) => name !== '')
}

/** By what a certificate is judged while its person can still change it: as of today. */
export async function judgedBy(unit: Unit<Self>, application: Application, { completedOn, providerId, language }: Added): Promise<JudgedBy> {
  const { standing } = await providerStanding(unit, providerId, completedOn, language)
  return {
    today: unit.today, countsOn: unit.today, ...askedOfTraining(unit, application.jurisdiction_id, completedOn), providerApproved: standing === 'approved',
    legalNames: await myLegalNames(unit, application, completedOn),
  }
}
