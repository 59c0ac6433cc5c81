import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { giverNames, roleNames, roleWords } from './role-messages.ts'
import type { MyRole } from './see-people.server.ts'

interface MyRolesProps {
  readonly roles: readonly (Omit<MyRole, 'since'> & { readonly since: string })[]
  /** One of them was just left. */
  readonly left: boolean
}

/** One's own roles at work, each with since when and by whom, and the way to leave it. */
export function MyRoles({ roles, left }: MyRolesProps) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const giver = speak(giverNames, language)
  return (
    <Section title={say('myRoles')} id="roles">
      {left && <Notice tone="success">{say('doneLeft')}</Notice>}
      {roles.length > 0 && (
        <DataTable
          captionUnseen caption={say('myRoles')} rows={roles} keyOf={(row) => row.id}
          columns={[
            { id: 'role', head: say('role'), main: true, cell: (row) => roleNames[row.role][language] },
            { id: 'place', head: say('place'), cell: (row) => row.organisation },
            { id: 'since', head: say('since'), cell: (row) => row.since },
            { id: 'by', head: say('givenBy'), cell: (row) => (row.byRole ? giver(row.byRole) : giver('house')) },
            { id: 'leave', head: say('whatToDo'), action: true, cell: (row) => (
              <a href={`/account/roles/${row.id}`}>{say('leave')}<span className="unseen">: {roleNames[row.role][language]}</span></a>
            ) },
          ]}
        />
      )}
    </Section>
  )
}
