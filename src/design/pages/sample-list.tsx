import { speak, type Language } from '#platform/languages.ts'
import { ClockChip } from '../clock-chip.tsx'
import { DataTable } from '../data-table.tsx'
import { KeysHelp } from '../keys-help.tsx'
import { Pager } from '../pager.tsx'
import { Tabs } from '../tabs.tsx'
import { TextField } from '../text-field.tsx'
import { messages, sampleNames } from './components-messages.ts'

const rows = [
  { name: sampleNames.plain, daysLeft: -3, hours: 80 },
  { name: sampleNames.long, daysLeft: 2, hours: 112 },
  { name: sampleNames.rightToLeft, daysLeft: 12, hours: 96 },
  { name: sampleNames.unbroken, daysLeft: 47, hours: 80 },
]

/** A list with its tabs, search, rows, pages and keys; then an empty one. */
export function SampleList({ language }: { readonly language: Language }) {
  const say = speak(messages, language)
  const columns = [
    { id: 'name', head: say('person'), cell: (row: Row) => row.name, main: true },
    { id: 'due', head: say('due'), cell: (row: Row) => <Due row={row} language={language} /> },
    { id: 'status', head: say('status'), cell: () => say('longWord') },
    { id: 'hours', head: say('hours'), cell: (row: Row) => row.hours, numeric: true },
  ]
  const table = { caption: say('caption'), columns, keyOf: (row: Row) => row.name, empty: say('empty') }
  return (
    <>
      <Tabs
        label={say('views')}
        tabs={[
          { href: '#mine', text: say('mine'), count: 4, current: true },
          { href: '#everyone', text: say('everyone'), count: 128, current: false },
          { href: '#closed', text: say('closed'), current: false },
        ]}
      />
      <TextField name="search" type="search" label={say('search')} width="medium" language={language} />
      <DataTable {...table} rows={rows} hrefOf={(row) => `#${row.hours}`} />
      <Pager language={language} page={4} pages={12} hrefOf={(page) => `?page=${page}`} />
      <KeysHelp
        language={language}
        keys={[
          { key: 'j', does: say('keyNext') },
          { key: 'k', does: say('keyBefore') },
          { key: '/', does: say('keySearch') },
          { key: '?', does: say('keyHelp') },
        ]}
      />
      <DataTable {...table} rows={[]} />
    </>
  )
}

type Row = (typeof rows)[number]

function Due({ row, language }: { readonly row: Row; readonly language: Language }) {
  const say = speak(messages, language)
  return <ClockChip label={say('answerDue')} date={say('april2')} daysLeft={row.daysLeft} language={language} compact />
}
