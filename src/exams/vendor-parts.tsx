import { ButtonLink, Actions } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { speak, type Language } from '#platform/languages.ts'
import type { ShownFile } from './see-vendor-files.server.ts'
import { vendorWords } from './vendor-messages.ts'

/** A file with its moment in words. */
export type FileRow = Omit<ShownFile, 'at'> & { readonly at: string }

export const numberSaid = (number: number, language: Language): string => new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US').format(number)

/** How a file was written: names that are the same in every language. */
export const encodingNames = { 'utf-8': 'Unicode (UTF-8)', 'utf-16': 'Unicode (UTF-16)', 'windows-1252': 'Windows-1252' } as const

/** How far a file that came in is, in words. */
export function standingOf({ state, removedOn, lines, taken, repeated, refused, warned }: FileRow, language: Language): string[] {
  const [say, number] = [speak(vendorWords, language), (count: number) => numberSaid(count, language)]
  return [
    state === 'waiting' ? say('progress', number(taken + repeated + refused), number(lines)) : say('done', number(lines)),
    ...(refused > 0 ? [say('refusedCount', number(refused))] : []), ...(warned > 0 ? [say('warnedCount', number(warned))] : []), ...(removedOn ? [say('removed')] : []),
  ]
}

/** Both ways in which a file can be taken out: as systems read it, and with the mark that Excel wants. */
function Downloads({ row }: { readonly row: FileRow }) {
  const say = speak(vendorWords, useLanguage())
  if (row.state === 'waiting') return say('writing')
  if (row.removedOn) return say('removed')
  if (row.lines === 0) return say('noChanges')
  const address = `/exams/vendor/files/${row.id}/list`
  const which = `${say(`kind-${row.kind}`)}, ${row.at}`
  return (
    <>
      <a href={address}>{say('downloadPlain')}<span className="unseen"> {which}</span></a><br />
      <a href={`${address}?for=excel`}>{say('downloadMarked')}<span className="unseen"> {which}</span></a>
    </>
  )
}

/** The files that went out. */
export function FilesOut({ files }: { readonly files: readonly FileRow[] }) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  const columns: Column<FileRow>[] = [
    { id: 'when', head: say('when'), main: true, cell: ({ at }) => at }, { id: 'what', head: say('what'), cell: ({ kind }) => say(`kind-${kind}`) },
    { id: 'people', head: say('people'), numeric: true, cell: ({ state, lines }) => (state === 'waiting' ? '…' : numberSaid(lines, language)) },
    { id: 'download', head: say('download'), cell: (row) => <Downloads row={row} /> },
  ]
  return <DataTable caption={say('outTitle')} captionUnseen rows={files} columns={columns} keyOf={({ id }) => id} empty={say('noneOut')} />
}

/** The files that came in. */
export function FilesIn({ files }: { readonly files: readonly FileRow[] }) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  const columns: Column<FileRow>[] = [
    { id: 'file', head: say('fileName'), main: true, cell: ({ name }) => name }, { id: 'when', head: say('when'), cell: ({ at }) => at },
    { id: 'what', head: say('what'), cell: ({ kind }) => say(`kind-${kind}`) },
    { id: 'standing', head: say('standing'), cell: (row) => standingOf(row, language).map((part) => <div key={part}>{part}</div>) },
  ]
  return (
    <DataTable
      caption={say('inTitle')} captionUnseen rows={files} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/exams/vendor/files/${id}`} empty={say('noneIn')}
    />
  )
}

/** For a file that is not done yet: a way to look again, without script. */
export function LookAgain({ href }: { readonly href: string }) {
  const say = speak(vendorWords, useLanguage())
  return <Actions><ButtonLink href={href} kind="second">{say('again')}</ButtonLink></Actions>
}
