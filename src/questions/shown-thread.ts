import { dateInWords, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { ShownMessage } from './conversation.tsx'
import type { QuestionState } from './question-lifecycle.ts'

interface ThreadRow {
  readonly state: QuestionState
  readonly started_on: PlainDate
  readonly waiting_on: PlainDate
}

interface MessageRow extends Pick<ShownMessage, 'number' | 'kind' | 'channel' | 'language' | 'text'> {
  readonly by_role: ShownMessage['byRole']
  readonly happened_on: PlainDate
}

/** A thread as both sides see it: where it stands, and everything said in it. */
export const shownThread = ({ state, started_on, waiting_on }: ThreadRow, messages: readonly MessageRow[], language: Language) => ({
  state, waitingOn: waiting_on,
  startedOn: messages[0]?.happened_on ?? started_on,
  answeredOn: messages.findLast(({ kind }) => kind === 'answer')?.happened_on,
  messages: messages.map(({ number, kind, channel, by_role, happened_on, language: written, text }): ShownMessage =>
    ({ number, kind, channel, byRole: by_role, on: dateInWords(happened_on, language), language: written, text })),
})
