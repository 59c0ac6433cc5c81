import type { Reaction } from '#platform/announcements.server.ts'
import { putOnPaper } from './put-on-paper.server.ts'

/** A letter whose email did not arrive waits to be printed, when we know where its person gets letters. */
export const onLetterNotDelivered: Reaction = (unit, news) => putOnPaper(unit, news.about.messageId!, 'notDelivered')
