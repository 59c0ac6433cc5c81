import { Button } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { TextField } from '#design/text-field.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { certificateWords } from '../messages.ts'
import { registryWords } from '../registry-messages.ts'
import type { RegistryEntry } from '../registry-status.ts'
import { certificateReaders } from '../routes.ts'
import { listCertificates } from '../see-certificate.server.ts'
import { listStates, queryIn, type ListQuery } from '../list-query.ts'
import type { Route } from './+types/certificates'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const query = queryIn(visit.url.searchParams)
  return read(visit, staffOf(visit, certificateReaders), async (unit) => ({ query, ...(await listCertificates(unit, query)) }))
}

const addressOf = ({ state, page }: Pick<ListQuery, 'state' | 'page'>) =>
  `/certificates?${new URLSearchParams({ ...(state === 'all' ? {} : { state }), ...(page === 1 ? {} : { page: String(page) }) })}`

function Search({ find }: { readonly find: string }) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  return (
    <form className="search" role="search" action="/certificates">
      <TextField type="search" name="find" label={say('search')} hint={say('searchHint')} value={find} maxLength={120} autoComplete="off" spellCheck={false} language={language} />
      <Button kind="second">{say('searchButton')}</Button>
    </form>
  )
}

/** Every certificate of the program, with search. */
export default function Certificates({ loaderData: { query, rows, more } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  const sayOf = speak(registryWords, language)
  const columns: Column<RegistryEntry>[] = [
    { id: 'name', head: sayOf('name'), main: true, cell: ({ name }) => name },
    { id: 'number', head: sayOf('number'), code: true, plain: true, cell: ({ number }) => number },
    { id: 'status', head: sayOf('status'), plain: true, cell: ({ status }) => sayOf(`status-${status}`) },
    { id: 'from', head: sayOf('validFrom'), plain: true, cell: ({ validFrom }) => dateInWords(validFrom, language) },
    { id: 'through', head: sayOf('validThrough'), plain: true, cell: ({ validThrough }) => dateInWords(validThrough, language) },
  ]
  return (
    <>
      <title>{`${say('list')} · Alongside`}</title>
      <Page title={say('list')} lead={say('listLead')}>
        <Search find={query.find} />
        {!query.find && <Tabs label={say('list')} tabs={listStates.map((state) => ({
          href: addressOf({ state, page: 1 }), text: state === 'all' ? say('all') : sayOf(`status-${state}`), current: state === query.state,
        }))} />}
        <DataTable
          caption={<span className="unseen">{say('list')}</span>} rows={rows} columns={columns} keyOf={({ number }: RegistryEntry) => number}
          hrefOf={({ number }: RegistryEntry) => `/certificates/${number}`} empty={say(query.find ? 'nothingFound' : 'nothing')}
        />
        {(query.page > 1 || more) && !query.find && (
          <Pager language={language} page={query.page} pages={query.page + (more ? 1 : 0)} hrefOf={(page) => addressOf({ ...query, page })} />
        )}
      </Page>
    </>
  )
}
