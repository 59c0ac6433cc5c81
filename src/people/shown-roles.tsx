import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { giverNames, roleNames, roleWords } from './role-messages.ts'
import type { Role } from './who-gives.ts'

/** A role with where it is, when that is another organisation than one's own. */
export function roleInWords(role: Role, at: string, language: Language): string {
  const name = roleNames[role][language]
  return at === '' ? name : speak(roleWords, language)('roleAt', name, at)
}

interface Change {
  readonly id: string
  readonly who: string
  readonly role: Role
  readonly step: 'given' | 'ended'
  readonly by: string
  readonly byRole: keyof typeof giverNames
  readonly why: string
  readonly on: PlainDate
}

/** What was given and ended, the latest first. */
export function RoleHistory({ history, of }: { readonly history: readonly Change[]; readonly of?: string }) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const whoDid = ({ by, byRole }: Change) => (byRole === 'house' || byRole === 'self' ? speak(giverNames, language)(byRole) : by || speak(giverNames, language)(byRole))
  const what = { id: 'what', head: say('what'), main: of !== undefined, cell: (row: Change) => say(row.step, roleNames[row.role][language]) }
  const who = { id: 'who', head: say('who'), main: true, cell: (row: Change) => row.who || say('noName') }
  return (
    <DataTable
      captionUnseen caption={say('history')} rows={history} keyOf={(row) => row.id} empty={say('noHistory')}
      columns={[
        ...(of === undefined ? [who, what] : [what]),
        { id: 'when', head: say('when'), cell: (row) => dateInWords(row.on, language) },
        { id: 'by', head: say('byWhom'), cell: whoDid },
        { id: 'why', head: say('why'), cell: (row) => row.why || '–' },
      ]}
    />
  )
}
