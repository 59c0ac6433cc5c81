import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Facts } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { assignmentWords } from './assignment-messages.ts'
import type { Holder, SeenAssignment } from './see-assignment.server.ts'

/** Who has an application, in words. */
export function HolderWords({ who, name }: Holder) {
  const say = speak(assignmentWords, useLanguage())
  const words = { nobody: say('withNobody'), me: say('withMe'), gone: say('withGone'), colleague: name || say('noName') }
  return <>{words[who]}</>
}

interface AssignToProps {
  readonly reference: string
  readonly assignment: SeenAssignment
}

/** Beside an application: who has it, to take it, to give it to somebody. Its forms go to an address of their own. */
export function AssignTo({ reference, assignment }: AssignToProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  if (!assignment) return null
  const address = `/review/${reference}/assignment`
  return (
    <section className="assign" aria-label={say('whoHasIt')}>
      <Facts facts={[{ term: say('whoHasIt'), detail: <HolderWords {...assignment.holder} /> }]} />
      {assignment.open && (
        <Form formId={assignment.takeForm} action={address} language={language}>
          <Hidden name="do" value="take" />
          <Actions>
            {assignment.mayTake && <Button kind="second">{say('take')}</Button>}
            <ButtonLink kind="quiet" href={address}>{say('handOn')}</ButtonLink>
          </Actions>
        </Form>
      )}
    </section>
  )
}
