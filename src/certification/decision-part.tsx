import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { decisionWords } from './decision-messages.ts'
import type { SeenDecision } from './see-decision.server.ts'
import { DecidedJustNow, DecisionsUntilNow, WaitingDecision } from './waiting-decision.tsx'

interface Props {
  readonly decision: SeenDecision
  readonly reference: string
}

/** The key of each decision on the page of an application. */
export const decisionKeys = { approve: 'a', ask: 'c', deny: 'd', reopen: undefined } as const

/** What can be decided, each a page with its letter; or what was decided and has not left. */
export function DecisionPart({ decision: { ways, waiting, formId, submission }, reference }: Props) {
  const say = speak(decisionWords, useLanguage())
  if (waiting) return <WaitingDecision title={say(`waiting-${waiting.kind}`)} page={`/review/${reference}`} {...{ waiting, formId }} />
  if (ways.length === 0) return null
  return (
    <Section title={say('decide')}>
      {ways.includes('reopen') && <p>{say('reopenMeans')}</p>}
      <Actions>
        {ways.map((kind, place) => (
          <ButtonLink key={kind} href={`/review/${reference}/${kind}?seen=${submission}`} kind={place === 0 ? 'main' : kind === 'deny' ? 'quiet' : 'second'} shortcut={decisionKeys[kind]}>
            {say(kind)}
          </ButtonLink>
        ))}
      </Actions>
    </Section>
  )
}

/** On the queue: what was just decided. */
export function JustDecided({ decision: { waiting, formId }, reference, name }: Props & { readonly name: string }) {
  const say = speak(decisionWords, useLanguage())
  return waiting && <DecidedJustNow title={`${say(`waiting-${waiting.kind}`)}: ${name}`} page={`/review/${reference}`} open={say('openAgain')} {...{ waiting, formId }} />
}

/** Every decision until now. */
export function PastDecisions({ decision: { past } }: Pick<Props, 'decision'>) {
  const say = speak(decisionWords, useLanguage())
  return <DecisionsUntilNow past={past.map((one) => ({ ...one, title: say(`waiting-${one.kind}`) }))} />
}
