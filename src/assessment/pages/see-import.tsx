import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { bankWords } from '../bank-messages.ts'
import { seeImport } from '../import-items.server.ts'
import type { ItemRefusal } from '../item-refusal.ts'
import { readBank } from '../read-bank.server.ts'
import { refusalWords, withoutIdentifier } from '../refusal-messages.ts'
import type { Route } from './+types/see-import'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { bank, ...seen } = await readBank(visit, (unit) => seeImport(unit, params.bank, params.import))
  return { bank: { id: bank.id, name: bank.name }, ...seen }
}

/** What came of a package, and what was refused, one by one. */
export default function SeeImport({ loaderData: { bank, added, renewed, unchanged, refused } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const sentence = ({ because, facts }: ItemRefusal) => {
    const said = refusalWords[because][language]
    return typeof said === 'string' ? said : said((facts ?? {}) as never)
  }
  const columns: Column<ItemRefusal>[] = [
    { id: 'identifier', head: say('identifier'), main: true, cell: ({ identifier }) => identifier ?? withoutIdentifier[language] },
    { id: 'file', head: say('file'), code: true, cell: ({ file }) => file }, { id: 'because', head: say('because'), plain: true, cell: sentence },
  ]
  return (
    <>
      <title>{`${say('reportTitle')} · Alongside`}</title>
      <Page
        title={say('reportTitle')} back={{ href: `/exams/items/${bank.id}`, text: bank.name }}
        notice={refused.length === 0 && <Notice tone="success">{say('refusedNone')}</Notice>}
      >
        <Facts facts={[
          { term: say('reportAdded'), detail: added }, { term: say('reportRenewed'), detail: renewed }, { term: say('reportUnchanged'), detail: unchanged }, { term: say('reportRefused'), detail: refused.length },
        ]} />
        {refused.length > 0 && (
          <Section title={say('refusedTitle', refused.length)}>
            <p>{say('refusedLead')}</p>
            <DataTable caption={say('refusedTitle', refused.length)} captionUnseen rows={refused} columns={columns} keyOf={({ file, because }) => `${file} ${because}`} />
          </Section>
        )}
        <Actions>
          <ButtonLink href={`/exams/items/${bank.id}`}>{say('backToBank')}</ButtonLink>
          <ButtonLink href={`/exams/items/${bank.id}/import`} kind="quiet">{say('import')}</ButtonLink>
        </Actions>
      </Page>
    </>
  )
}
