import { redirect } from 'react-router'
import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { stateWords, words } from '../messages.ts'
import { voucherManagers } from '../routes.ts'
import { voucherList } from '../voucher-list.server.ts'
import { vouchersOnPage, voucherViews, type VoucherView } from '../voucher-views.ts'
import type { Route } from './+types/vouchers'

const addressOf = (view: VoucherView, page = 1) => `/vouchers?${new URLSearchParams({ view, ...(page > 1 ? { page: String(page) } : {}) })}`
const numberIn = (text: string | null, most: number) => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Math.min(Number(text), most) : undefined)

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const view = voucherViews.find((one) => one === asked.get('view')) ?? 'all'
  const page = numberIn(asked.get('page'), 100_000) ?? 1
  return read(visit, staffOf(visit, voucherManagers), async (unit) => {
    const { rows, countOf } = await voucherList(unit, view, page)
    if (rows.length === 0 && page > 1) throw redirect(addressOf(view))
    return {
      view, page, issued: numberIn(asked.get('issued'), 1000), pages: Math.ceil(countOf(view) / vouchersOnPage),
      counts: voucherViews.map((one) => ({ view: one, count: countOf(one) })),
      rows: rows.map(({ id, code, program, cents, state, valid_through, held_reference }) => ({
        id, code, program, state, cents, through: dateInWords(valid_through, visit.language), reference: held_reference ?? '',
      })),
    }
  })
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function Vouchers({ loaderData: { view, page, pages, counts, rows, issued } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const nameOf = (one: VoucherView) => (one === 'all' ? say('all') : stateWords[one][language])
  const columns: Column<Row>[] = [
    { id: 'code', head: say('code'), main: true, code: true, cell: (row) => row.code },
    { id: 'program', head: say('program'), cell: (row) => row.program },
    { id: 'pays', head: say('pays'), cell: (row) => say('upTo', inMoney(row.cents, language)) },
    { id: 'through', head: say('validThrough'), cell: (row) => row.through },
    { id: 'state', head: say('state'), cell: (row) => stateWords[row.state][language] },
    { id: 'for', head: say('usedFor'), code: true, cell: (row) => row.reference },
  ]
  return (
    <>
      <title>{`${say('vouchers')} · Alongside`}</title>
      <Page title={say('vouchers')} lead={say('vouchersLead')} notice={issued && <Notice tone="success">{say('newVouchers', issued)}</Notice>}>
        <Actions><ButtonLink href="/vouchers/new">{say('issue')}</ButtonLink></Actions>
        <Tabs label={say('vouchers')} tabs={counts.map((one) => ({
          href: addressOf(one.view), text: nameOf(one.view), count: one.count, current: one.view === view,
        }))} />
        <DataTable
          captionUnseen caption={nameOf(view)} rows={rows} keyOf={(row: Row) => row.id} hrefOf={(row: Row) => `/vouchers/${row.id}`} columns={columns}
          empty={say('noVouchers')}
        />
        <Pager language={language} page={page} pages={pages} hrefOf={(to) => addressOf(view, to)} />
      </Page>
    </>
  )
}
