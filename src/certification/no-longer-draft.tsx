import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { correctionWords } from './correction-messages.ts'
import { isQuestion, type Answers, type PageName } from './application-form.ts'
import { words } from './messages.ts'
import { problemWords } from './problem-messages.ts'
import { factsOf } from './draft-facts.ts'
import { shownAnswers } from './shown-answers.ts'

interface Props {
  readonly title: string
  readonly reference: string
  readonly page?: PageName
  /** It is being corrected, and nobody asked about this page. */
  readonly returned?: boolean
  /** What the person just typed here, so that it can still be read. */
  readonly typed?: Answers | undefined
}

/** The page of a draft that was sent or discarded meanwhile, perhaps in another tab. */
export function NoLongerDraft({ title, reference, page, typed, returned = false }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const rows = typed ? shownAnswers(factsOf(typed), language).filter((one) => one.page === page && isQuestion(one.question)) : []
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} notice={<Notice tone="warning">{returned ? correctionWords.notAsked[language] : problemWords.notADraft[language]}</Notice>}>
        {rows.length > 0 && (
          <>
            <p>{say('typedHere')}</p>
            <SummaryList rows={rows.map(({ wording, answer }) => ({ question: wording, answer }))} />
          </>
        )}
        <Actions><ButtonLink href={`/apply/${reference}`}>{say('back')}</ButtonLink></Actions>
      </Page>
    </>
  )
}
