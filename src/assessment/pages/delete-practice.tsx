import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { goTo, readForm } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { myAssessments } from '../assessment-store.server.ts'
import { deletePractice } from '../delete-practice.server.ts'
import { practiceWords } from '../practice-messages.ts'
import type { Route } from './+types/delete-practice'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const all = await read(visit, selfOf(visit), (unit) => myAssessments(unit, 'practice'))
  return { count: all.length, open: all.some(({ state }) => state === 'open'), formId: newId() }
}

/** Deleting twice deletes nothing more. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await readForm(request)
  await deletePractice(visit.house, selfOf(visit))
  return goTo('/practice-exam?deleted')
}

/** What is deleted and what stays, before it is done. */
export default function DeletePractice({ loaderData: { count, open, formId } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(practiceWords, language)
  const lead = count === 0 ? say('deleteNothing') : say('deleteLead', count)
  return (
    <>
      <title>{`${say('deleteTitle')} · Alongside`}</title>
      <Page title={say('deleteTitle')} lead={lead} back={{ href: '/practice-exam', text: say('toPractice') }}>
        {count > 0 && (
          <>
            <ul>
              {open && <li>{say('deleteOpen')}</li>}
              <li>{say('deleteFinal')}</li>
              <li>{say('deleteKept')}</li>
            </ul>
            <Form formId={formId} language={language}>
              <Actions>
                <Button kind="stop">{say('deleteYes')}</Button>
                <ButtonLink href="/practice-exam" kind="second">{say('deleteNo')}</ButtonLink>
              </Actions>
            </Form>
          </>
        )}
      </Page>
    </>
  )
}
