import { useLanguage } from '#design/language.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { speak, type Language } from '#platform/languages.ts'
import { words } from './messages.ts'

/** One message of a thread, as it is shown. */
export interface ShownMessage {
  readonly number: number
  readonly kind: 'asked' | 'entered' | 'answer'
  readonly channel: 'form' | 'phone' | 'email' | 'visit'
  readonly byRole: 'person' | 'programSpecialist' | 'programManager'
  /** The day, in words. */
  readonly on: string
  readonly language: Language
  readonly text: string
}

interface Props {
  readonly messages: readonly ShownMessage[]
  /** Whose words: "You", or "The person". People see staff by their role. */
  readonly readBy: 'person' | 'program'
}

/** Everything said in a thread, the oldest first, each in the language in which it was written. */
export function Conversation({ messages, readBy }: Props) {
  const say = speak(words, useLanguage())
  const asker = say(readBy === 'person' ? 'you' : 'thePerson')
  const whoWrote = ({ kind, channel, byRole }: ShownMessage) => {
    if (kind === 'answer') return say(`by-${byRole}`)
    return kind === 'entered' && channel !== 'form' ? `${asker} · ${say(`noted-${channel}`)}` : asker
  }
  return (
    <SummaryList
      rows={messages.map((message) => ({
        question: `${whoWrote(message)} · ${message.on}`,
        answer: <span lang={message.language} dir="auto">{message.text}</span>,
      }))}
    />
  )
}
