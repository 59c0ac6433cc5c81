import { Button, ButtonLink, Actions } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import { legalDay } from '#platform/clock.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { CodeContents, CodePart } from '../code-of-ethics-parts.tsx'
import { countsOf } from '../code-of-ethics.ts'
import { codeOfEthics } from '../code-of-ethics.server.ts'
import { wordsOf } from '../found-words.ts'
import { words } from '../messages.ts'
import { countFound, searchCode } from '../search-code.ts'
import type { Route } from './+types/code-of-ethics'

export const handle = { plain: true }

/** A hyphen after which no line ends: Medi-Cal is one word. */
const unbroken = '-\u2060'

/** The longest question that a page repeats. */
const longestQuestion = 100

export const loader = ({ context }: Route.LoaderArgs) => {
  const { house, language, url } = visitOf(context)
  const code = codeOfEthics(house.settings, language, legalDay(house.clock, house.timeZone))
  const question = (url.searchParams.get('q') ?? '').trim().slice(0, longestQuestion)
  return { code, question, found: question === '' ? undefined : searchCode(code, question) }
}
type Loaded = ReturnType<typeof loader>

/** The Code of Ethics for everyone: read from the beginning, searched, linked to, printed. */
export default function CodeOfEthics({ loaderData: { code, question, found } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const { values, standards, prohibited } = countsOf(code)
  return (
    <>
      <title>{`${code.title} · Alongside`}</title>
      <meta name="description" content={code.about} />
      <Page title={code.title.replaceAll('-', unbroken)} lead={code.about} notice={<Notice tone="info">{say(code.official ? 'official' : 'notOfficial')}</Notice>}>
        <p>{say('version', code.version, dateInWords(code.effective, language))}. {say('counts', values, standards, prohibited)}.</p>
        <form className="search" role="search" action="/code-of-ethics">
          <TextField type="search" name="q" label={say('search')} hint={say('searchHint')} value={question} maxLength={longestQuestion} language={language} />
          <Button kind="second">{say('searchButton')}</Button>
        </form>
        {found ? <FoundPlaces found={found} question={question} /> : <WholeCode code={code} />}
      </Page>
    </>
  )
}

function FoundPlaces({ found, question }: { readonly found: NonNullable<Loaded['found']>; readonly question: string }) {
  const say = speak(words, useLanguage())
  const count = countFound(found)
  return (
    <Section title={count === 0 ? say('foundNothing') : say('found', count)}>
      {count === 0 && <p>{say('foundNothingText')}</p>}
      {found.map((part) => <CodePart key={part.id} part={part} found={wordsOf(question)} linked />)}
      <Actions><ButtonLink href="/code-of-ethics" kind="second">{say('wholeCode')}</ButtonLink></Actions>
    </Section>
  )
}

function WholeCode({ code }: Pick<Loaded, 'code'>) {
  return (
    <>
      <CodeContents code={code} />
      {code.values.map((value, i) => <CodePart key={value.id} part={value} place={i + 1} />)}
      <CodePart part={code.prohibited} />
      <p className="articles__pledge">{code.pledge}</p>
    </>
  )
}
