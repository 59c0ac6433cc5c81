import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { askVendorList } from '../ask-vendor-list.server.ts'
import { examManagers } from '../routes.ts'
import { seeVendorFiles, type ShownFile } from '../see-vendor-files.server.ts'
import { vendorWords } from '../vendor-messages.ts'
import { FilesIn, FilesOut, LookAgain } from '../vendor-parts.tsx'
import { vendorProblems } from '../vendor-problems.ts'
import type { Route } from './+types/vendor'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const seen = await read(visit, staffOf(visit, examManagers), seeVendorFiles)
  const inWords = (file: ShownFile) => ({ ...file, at: momentInWords(file.at, visit.language, visit.house.timeZone) })
  return { ...seen, out: seen.out.map(inWords), in: seen.in.map(inWords), made: visit.url.searchParams.has('made') }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed }) => {
    if (typed.do !== 'full' && typed.do !== 'changes') throw new Refused([{ code: 'formIncomplete' }])
    await askVendorList(unit, typed.do)
    return '/exams/vendor?made'
  })
}

/** The door for an outside exam vendor: files out, files in. */
export default function Vendor({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  const waits = [...seen.out, ...seen.in].some(({ state }) => state === 'waiting')
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead')} notice={seen.made && !actionData && <Notice tone="success">{say('made')}</Notice>}>
        <ErrorSummary language={language} problems={vendorProblems(actionData?.problems, language)} />
        {waits && <LookAgain href="/exams/vendor" />}
        <Section title={say('inTitle')} id="in">
          <p>{say('inText')}</p>
          <Actions><ButtonLink href="/exams/vendor/send">{say('send')}</ButtonLink></Actions>
          <FilesIn files={seen.in} />
        </Section>
        <Section title={say('outTitle')} id="out">
          <p>{say('outText')}</p>
          <Form formId={seen.formId} language={language}>
            <Actions>
              <Button name="do" value="changes" kind="second">{say('makeChanges')}</Button>
              <Button name="do" value="full" kind="second">{say('makeFull')}</Button>
            </Actions>
          </Form>
          <FilesOut files={seen.out} />
        </Section>
      </Page>
    </>
  )
}
