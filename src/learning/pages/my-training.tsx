import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { CompletionFacts } from '../completion-facts.tsx'
import { completionsOf } from '../completion-store.server.ts'
import { coordinatorWords } from '../coordinator-messages.ts'
import { trainingKindWords } from '../messages.ts'
import type { Route } from './+types/my-training'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => ({ completions: await completionsOf(unit) }))
}

/** What providers issued to the person, as they see it themself. */
export default function MyTraining({ loaderData: { completions } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const handsIn = completions.some(({ training, withdrawn }) => training === 'core80' && !withdrawn)
  return (
    <>
      <title>{`${say('myTraining')} · Alongside`}</title>
      <Page title={say('myTraining')} lead={say('myTrainingLead')} back={{ href: '/account', text: say('backToAccount') }}>
        {completions.length === 0 && <p>{say('noneForMe')}</p>}
        {completions.map((completion) => (
          <Section key={completion.id} title={trainingKindWords[completion.training][language]}>
            {completion.withdrawn && (
              <Notice tone="warning" title={say('withdrawnOn', dateInWords(completion.withdrawn.on, language))}>
                <p dir="auto">{completion.withdrawn.why}</p>
              </Notice>
            )}
            <CompletionFacts completion={completion} forWhom="person" />
          </Section>
        ))}
        {completions.length > 0 && <p>{say('notRight')}</p>}
        {handsIn && <p>{say('handItIn')}</p>}
        <Actions>
          {handsIn && <ButtonLink href="/apply#training">{say('toYourApplication')}</ButtonLink>}
          <ButtonLink href="/training-providers" kind="second">{say('findProviders')}</ButtonLink>
        </Actions>
      </Page>
    </>
  )
}
