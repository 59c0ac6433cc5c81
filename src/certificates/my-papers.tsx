import { Actions, ButtonLink } from '#design/button.tsx'
import { Folded } from '#design/folded.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { languageInSentence, languages, speak } from '#platform/languages.ts'
import { myPaperWords } from './my-paper-messages.ts'

interface MyPapersProps {
  readonly number: string
  /** Papers are made while the certificate is active. */
  readonly active: boolean
  /** A specimen is printed, and never signed. */
  readonly specimen?: boolean
}

/** Paper, card and digital certificate of one's own, how they are kept and shown, and what others see of them. */
export function MyPapers({ number, active, specimen }: MyPapersProps) {
  const language = useLanguage()
  const say = speak(myPaperWords, language)
  return (
    <>
      {active ? <><OnPaper number={number} />{!specimen && <Digital number={number} />}</> : <Section title={say('keep')}><p>{say('notActive')}</p></Section>}
      <Section title={say('othersSee')} id="what-others-see">
        <p>{say('othersSeeText')}</p>
        <p>{say('othersSeeNot')}</p>
        <p>{say('newName')}</p>
      </Section>
    </>
  )
}

function OnPaper({ number }: { readonly number: string }) {
  const language = useLanguage()
  const say = speak(myPaperWords, language)
  // One's own language first.
  const inOrder = languages.toSorted((one) => (one === language ? -1 : 1))
  const sheets = (['paper', 'card'] as const).flatMap((sheet) => inOrder.map((to) => ({ sheet, to })))
  return (
    <Section title={say('onPaper')} id="paper">
      <p>{say('onPaperLead')}</p>
      <ul>
        {sheets.map(({ sheet, to }) => (
          <li key={`${sheet}-${to}`}>
            <a href={`/my-certificate/${number}/papers/${sheet}/${to}`} hrefLang={to} type="application/pdf">
              {say('inLanguage', say(sheet), languageInSentence[language][to])} (PDF)
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Digital({ number }: { readonly number: string }) {
  const say = speak(myPaperWords, useLanguage())
  const address = `/my-certificate/${number}/digital`
  return (
    <Section title={say('digital')} id="digital">
      <p>{say('digitalLead')}</p>
      <Actions>
        <ButtonLink href={`${address}/jwt`} kind="second">{say('download')}</ButtonLink>
        <ButtonLink href={`${address}/json`} kind="quiet">{say('downloadToRead')}</ButtonLink>
      </Actions>
      <Folded title={say('wallet')}>
        <p>{say('walletSteps')}</p>
        <ol>
          <li>{say('wallet1')}</li>
          <li>{say('wallet2')}</li>
          <li>{say('wallet3')}</li>
        </ol>
        <p>{say('walletNone')} <a href="/check-credential">{say('checkPage')}</a></p>
      </Folded>
    </Section>
  )
}
