import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { ConcernList } from '../concern-list.tsx'
import { words } from '../messages.ts'
import { OldForm } from '../old-form.tsx'
import { mayMend, menderOf, triedIn } from '../operator.server.ts'
import { watchers } from '../routes.ts'
import { runNow, tryJobsAgain, tryLettersAgain } from '../try-again.server.ts'
import { SettingsTable, Storage, Versions } from '../watch-house.tsx'
import { viewOf } from '../watch-view.server.ts'
import { machineOf, watch } from '../watch.server.ts'
import { Jobs, Letters, Sweeps } from '../watch-work.tsx'
import type { Route } from './+types/watch'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const machine = await machineOf(visit.house)
  const seen = await read(visit, staffOf(visit, watchers), (unit) => watch(unit, machine))
  const asked = visit.url.searchParams
  return { ...viewOf(seen, visit), mayMend: mayMend(visit), formId: newId(), tried: triedIn(asked), ran: asked.has('ran') }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, menderOf(visit), async (unit, { typed: { again, run } }) => {
    if (run) {
      await runNow(unit, run)
      return '/operations?ran=1'
    }
    if (again !== 'reactions' && again !== 'letters') throw new NotFound()
    return `/operations?tried=${await (again === 'letters' ? tryLettersAgain(unit) : tryJobsAgain(unit))}`
  })
}

export default function Watch({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page
        title={say('title')} lead={say('lead')}
        notice={(
          <>
            {seen.tried !== undefined && !actionData && <Notice tone="info">{say('triedAgain', seen.tried)}</Notice>}
            {seen.ran && !actionData && <Notice tone="info">{say('ran')}</Notice>}
            <ConcernList concerns={seen.concerns} now={seen.now} />
          </>
        )}
      >
        <OldForm problems={actionData?.problems} />
        {seen.mayMend ? <Form id="again" formId={seen.formId} action="/operations" language={language}>{null}</Form> : <p>{say('readOnly')}</p>}
        <Jobs seen={seen} mayMend={seen.mayMend} />
        <Letters seen={seen} mayMend={seen.mayMend} />
        <Sweeps seen={seen} mayMend={seen.mayMend} />
        <Storage seen={seen} />
        <Versions seen={seen} />
        {seen.mayMend && <p><a href="/operations/keys">{say('keys')}</a></p>}
        <p>{say('noNames')}</p>
        <SettingsTable seen={seen} />
      </Page>
    </>
  )
}
