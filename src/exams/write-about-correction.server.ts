import type { News } from '#platform/announcements.server.ts'
import { speak } from '#platform/languages.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf } from '#people/public.server.ts'
import { correctionWords } from './correction-messages.ts'
import type { Outcome } from './exam-request-lifecycle.ts'
import { correctionsOf } from './result-store.server.ts'
import { writeAboutExam } from './write-about-exam.server.ts'

/** Writes what was wrong, what is right, why, and what follows. Of several corrections the newest one tells. */
export async function writeAboutCorrection(unit: Unit, news: News, id: string): Promise<void> {
  const { requestId, was, outcome } = news.about
  const [newest] = await correctionsOf(unit, [requestId!])
  const { subject_id } = await unit.db.selectFrom('exam_requests').select('subject_id').where('id', '=', requestId!).executeTakeFirstOrThrow()
  const to = await addresseeOf(unit, subject_id)
  if (!to || !newest || newest.outcome !== outcome) return
  const say = speak(correctionWords, to.language)
  const follows = was === outcome ? 'dayOnly' : outcome === 'passed' ? 'nowPassed' : was === 'passed' ? 'noLongerPassed' : 'stillNotPassed'
  await writeAboutExam(unit, news, id, {
    was: say(`outcome-${was as Outcome}`), is: say(`outcome-${newest.outcome}`), why: newest.why, follows: say(follows),
  })
}
