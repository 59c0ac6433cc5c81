import { Button } from '#design/button.tsx'
import { DataTable } from '#design/data-table.tsx'
import { FieldHelp } from '#design/field-parts.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { speak, type Language } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { fieldOfInvitation } from './invitation.ts'
import { roleWords } from './role-messages.ts'
import { roleInWords } from './shown-roles.tsx'
import type { Role } from './who-gives.ts'

type Problems = readonly { field?: string; text: string }[]

interface Waiting {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly at: string
  readonly language: Language
  readonly by: string
  readonly until: string
  readonly isOver: boolean
  readonly mayChange: boolean
  readonly formIds: { readonly again: string; readonly back: string }
}

/** Send again, and take back: each a form of its own, so that neither needs script. */
function WhatToDo({ one, problems }: { readonly one: Waiting; readonly problems: Problems }) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  const field = fieldOfInvitation(one.id)
  if (!one.mayChange) return <>{say('notYours')}</>
  return (
    <>
      <Form id={`field-${field}`} formId={one.formIds.again} language={language}>
        <FieldHelp name={field} problem={problemAt(problems, field)} language={language} />
        <Hidden name="do" value="sendAgain" />
        <Hidden name="about" value={one.id} />
        <Button kind="second">{say('sendAgain')}<span className="unseen"> {one.email}</span></Button>
      </Form>
      <Form formId={one.formIds.back} language={language}>
        <Hidden name="do" value="takeBack" />
        <Hidden name="about" value={one.id} />
        <Button kind="quiet">{say('takeBack')}<span className="unseen"> {one.email}</span></Button>
      </Form>
    </>
  )
}

/** The invitations that nobody has accepted yet. */
export function WaitingInvitations({ rows, problems }: { readonly rows: readonly Waiting[]; readonly problems: Problems }) {
  const language = useLanguage()
  const say = speak(roleWords, language)
  return (
    <DataTable
      captionUnseen caption={say('invited')} rows={rows} keyOf={(row) => row.id} empty={say('noInvitations')}
      columns={[
        { id: 'email', head: say('email'), main: true, cell: (row) => row.email },
        { id: 'role', head: say('role'), cell: (row) => roleInWords(row.role, row.at, language) },
        { id: 'by', head: say('invitedBy'), cell: (row) => row.by || say('noName') },
        { id: 'until', head: say('worksUntil'), cell: (row) => (row.isOver ? say('isOver', row.until) : row.until) },
        { id: 'do', head: say('whatToDo'), action: true, cell: (row) => <WhatToDo one={row} problems={problems} /> },
      ]}
    />
  )
}
