import { letter } from '#library/letters.server.ts'
import type { Reaction } from '#platform/announcements.server.ts'
import { writeToAsker } from './write-to-asker.server.ts'

/** Tells whoever called, wrote or came by that their question was noted, and where they see it. */
export const onQuestionEntered: Reaction = (unit, news) =>
  writeToAsker(unit, news, (language, facts) => letter('question-noted', language, facts))
