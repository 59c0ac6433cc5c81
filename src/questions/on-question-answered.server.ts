import { letter } from '#library/letters.server.ts'
import type { Reaction } from '#platform/announcements.server.ts'
import { writeToAsker } from './write-to-asker.server.ts'

/** Tells whoever asked that there is an answer, and where. */
export const onQuestionAnswered: Reaction = (unit, news) =>
  writeToAsker(unit, news, (language, facts) => letter('question-answered', language, facts))
