import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { optionLetters } from '#library/exam-items.ts'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { languageNames, languages, speak, type Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { staffOf, visitOf } from '#platform/visit.server.ts'
import { bankItemLifecycle } from '../bank-item-lifecycle.ts'
import { bankWords, itemStateWords } from '../bank-messages.ts'
import { BankHistory, ChangeItem } from '../bank-parts.tsx'
import { bankProblemWords } from '../bank-problem-messages.ts'
import { bankManagers } from '../bank-routes.ts'
import { changeBankItem } from '../change-bank-item.server.ts'
import { readBank } from '../read-bank.server.ts'
import { seeBankItem } from '../see-banks.server.ts'
import { OneItem } from '../statistics-parts.tsx'
import { statisticsWords } from '../statistics-messages.ts'
import type { Route } from './+types/see-bank-item'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const seen = await readBank(visit, (unit) => seeBankItem(unit, params.bank, params.item))
  return { ...seen, formId: newId(), done: visit.url.searchParams.get('done') === 'changed' }
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, bankManagers), async (unit, { typed }) => {
    await changeBankItem(unit, params.bank, params.item, typed)
    return `/exams/items/${params.bank}/questions/${params.item}?done=changed`
  })
}

type Content = NonNullable<Route.ComponentProps['loaderData']['content']>

/** The words in one language, each text marked as what it is. */
function Words({ content, language: spoken }: { readonly content: Content; readonly language: Language }) {
  const say = speak(bankWords, useLanguage())
  const text = (words: string) => <span lang={spoken}>{words.split('\n').map((line, place) => <span key={place}>{place > 0 && <br />}{line}</span>)}</span>
  return (
    <Section title={languageNames[spoken]}>
      <SummaryList rows={[
        { question: say('stem'), answer: text(content.stem[spoken]) },
        ...optionLetters.map((letter) => ({ question: letter === content.key ? `${say('option', letter.toUpperCase())} (${say('right')})` : say('option', letter.toUpperCase()), answer: text(content.options[letter][spoken]) })),
        ...(content.explanation[spoken] === '' ? [] : [{ question: say('explanation'), answer: text(content.explanation[spoken]) }]),
      ]} />
    </Section>
  )
}

/** One question, opened for a manager; how it does, and what can be done with it. */
export default function SeeBankItem({ loaderData, actionData }: Route.ComponentProps) {
  const { bank, item, content, competency, versions, history, statistics, flags, forms, fewest, formId, done } = loaderData
  const language = useLanguage()
  const say = speak(bankWords, language)
  const problems = problemsInWords(actionData?.problems, bankProblemWords, language)
  // Of a bank that is being prepared everything comes into use together with it.
  const steps = bank.state === 'retired' ? [] : bankItemLifecycle.allowed(item.state, 'manager').filter((step) => step !== 'activate' || bank.state === 'active')
  return (
    <>
      <title>{`${item.identifier} · Alongside`}</title>
      <Page
        title={say('itemTitle', item.identifier)} lead={say('itemLead')} back={{ href: `/exams/items/${bank.id}`, text: bank.name }}
        notice={done && <Notice tone="success">{say('done-changed')}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <p>{competency?.[language]} · {say('version')} {item.version} · {itemStateWords[item.state][language]}</p>
        {content ? languages.map((one) => <Words key={one} content={content} language={one} />) : <Notice tone="problem">{say('itemUnreadable')}</Notice>}
        {content && content.source !== '' && <p>{say('source')}: <span dir="auto">{content.source}</span></p>}
        <Section title={speak(statisticsWords, language)('itemTitle')}>
          <OneItem statistics={statistics} flags={flags} answerKey={content?.key} forms={forms} fewest={fewest} />
        </Section>
        {steps.length > 0 && <ChangeItem formId={formId} problems={problems} typed={actionData?.typed} steps={steps} />}
        {versions.length > 1 && (
          <Section title={say('versions')}>
            <ul>
              {versions.map(({ id, version, state }) => (
                <li key={id}>{id === item.id ? version : <a href={`/exams/items/${bank.id}/questions/${id}`}>{say('version')} {version}</a>}: {itemStateWords[state][language]}</li>
              ))}
            </ul>
          </Section>
        )}
        <BankHistory history={history} />
      </Page>
    </>
  )
}
