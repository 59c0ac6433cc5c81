import type { Reaction } from '#platform/announcements.server.ts'
import { deletePracticeOf } from './delete-practice.server.ts'

/** Practice was for its person alone, and nobody is there any more who could read it or delete it: it goes with their account. */
export const onAccountClosed: Reaction = async (unit, news) => void (await deletePracticeOf(unit, news.about.personId!))
