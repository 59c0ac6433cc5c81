import { data, redirect } from 'react-router'
import { DataTable, type Column } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { visitOf, type Visit } from '#platform/visit.server.ts'
import { readTyped } from '../certificate-number.ts'
import { searchRegistry, type NamesFound } from '../find-in-registry.server.ts'
import { answerAsked, waitBefore, wantsJson } from '../registry-answer.server.ts'
import { RegistryForm } from '../registry-form.tsx'
import { registryWords } from '../registry-messages.ts'
import { isEnough } from '../registry-search.ts'
import type { RegistryEntry } from '../registry-status.ts'
import type { Route } from './+types/verify'

export const handle = { plain: true }

/** Programs that ask with a question get it answered here; with none, the page says how to ask. */
export const middleware: Route.MiddlewareFunction[] = [({ request, context }, next) => {
  const visit = visitOf(context)
  return wantsJson(request) ? answerAsked(visit, request, visit.url.searchParams.get('find') ?? '') : next()
}]

interface Shown {
  readonly asked: string
  readonly problem?: 'mistyped' | 'nameTooShort'
  readonly wait?: number
  readonly found?: NamesFound
}

async function findByName(visit: Visit, asked: string, name: string): Promise<{ shown: Shown; status: number; headers?: HeadersInit }> {
  if (!isEnough(name)) return { shown: { asked, problem: 'nameTooShort' }, status: 400 }
  const wait = await waitBefore(visit, 'registrySearchFromAddress')
  if (wait) return { shown: { asked, wait }, status: 429, headers: { 'Retry-After': String(wait) } }
  return { shown: { asked, found: await searchRegistry(visit.house, name) }, status: 200 }
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = (visit.url.searchParams.get('find') ?? '').replaceAll('\u0000', '')
  const typed = readTyped(asked)
  // Known or not, a number is answered on a page of its own.
  if (typed.kind === 'number' || typed.kind === 'code') throw redirect(`/verify/${typed.text}`, 303)
  if (typed.kind === 'mistyped') return data<Shown>({ asked, problem: 'mistyped' }, { status: 400 })
  if (typed.kind === 'nothing') return data<Shown>({ asked: '' })
  const { shown, ...rest } = await findByName(visit, asked, typed.text)
  return data(shown, rest)
}
export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders

function Results({ found }: { readonly found: NamesFound }) {
  const language = useLanguage()
  const say = speak(registryWords, language)
  const columns: Column<RegistryEntry>[] = [
    { id: 'name', head: say('name'), main: true, cell: ({ name }) => name },
    { id: 'status', head: say('status'), plain: true, cell: ({ status }) => say(`status-${status}`) },
    { id: 'through', head: say('validThrough'), plain: true, cell: ({ validThrough }) => dateInWords(validThrough, language) },
    { id: 'number', head: say('number'), code: true, cell: ({ number }) => number },
  ]
  return (
    <Section title={say('results')}>
      {found.more && <Notice tone="info">{say('moreResults')}</Notice>}
      <DataTable
        caption={<span className="unseen">{say('results')}</span>} rows={found.entries} columns={columns} keyOf={({ number }: RegistryEntry) => number}
        hrefOf={({ number }: RegistryEntry) => `/verify/${number}`} empty={say('noResults')}
      />
      {found.entries.length > 1 && <p>{say('sameName')}</p>}
    </Section>
  )
}

/** Anyone checks a certificate: one field for a number, a code or a name. */
export default function Verify({ loaderData: { asked, problem, wait, found } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(registryWords, language)
  const text = problem && say(problem)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <meta name="description" content={say('lead')} />
      <Page
        title={say('title')} lead={say('lead')}
        notice={wait !== undefined && <Notice tone="warning" title={say('waitTitle')}>{say('wait', wait)}</Notice>}
      >
        <ErrorSummary language={language} problems={text ? [{ field: 'find', text }] : []} />
        <RegistryForm asked={asked} problem={text} language={language} />
        {found && <Results found={found} />}
        <p>{say('privacy')}</p>
      </Page>
    </>
  )
}
