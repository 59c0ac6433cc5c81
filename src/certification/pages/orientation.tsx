import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Progress, TaskList, type Task } from '#design/task-list.tsx'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { hasOrientationVideo } from '#library/orientation-video.server.ts'
import { contentsOf } from '../orientation-contents.ts'
import { orientationWords } from '../orientation-messages.ts'
import { addressAfter } from '../orientation-progress.ts'
import { orientationProgress } from '../orientation-progress.server.ts'
import { OrientationVideo } from '../orientation-video.tsx'
import type { Route } from './+types/orientation'

export const handle = { plain: true }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const progress = visit.session && (await read(visit, selfOf(visit), (unit) => orientationProgress(unit)))
  return {
    ...contentsOf(orientation(), visit.language, progress),
    goOn: progress ? addressAfter(progress) : `/orientation/${orientation().parts[0]!.id}`,
    check: progress?.check ?? 'off', allRead: progress?.allRead ?? false, questions: orientation().check.questions.length,
    signedIn: progress !== undefined, video: hasOrientationVideo(visit.house.settings, visit.language),
  }
}

type Shown = Awaited<ReturnType<typeof loader>>

function tasksOf({ parts, check, allRead, questions }: Shown, say: ReturnType<typeof speak<typeof orientationWords>>): Task[] {
  const read = parts.map(({ id, title, minutes, done }, place): Task => ({
    href: `/orientation/${id}`, title, hint: say('partHint', place + 1, minutes),
    status: done ? { text: say('done'), tone: 'done' } : { text: say('toRead'), tone: 'todo' },
  }))
  if (check === 'off') return read
  const status: Task['status'] = check === 'passed' ? { text: say('done'), tone: 'done' }
    : allRead ? { text: say('toAnswer'), tone: 'todo' } : { text: say('later'), tone: 'blocked' }
  return [...read, { href: '/orientation/check', title: say('questions'), hint: say('questionsHint', questions), status }]
}

export default function Orientation({ loaderData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(orientationWords, language)
  const { parts, minutes, minutesLeft, done, goOn, signedIn, video } = loaderData
  const finished = goOn === '/orientation/finished'
  return (
    <>
      <title>{`${say('orientation')} · Alongside`}</title>
      <Page title={say('orientation')} lead={say('orientationLead')}>
        <p>{say('allMinutes', minutes)} {say(signedIn ? 'pace' : 'paceSignedOut')}</p>
        {signedIn && (
          <Progress done={done} all={parts.length}
            text={done === parts.length ? say('progressAll', done) : say('progress', done, parts.length, minutesLeft)} />
        )}
        <Actions>
          <ButtonLink href={finished ? '/apply' : goOn}>{say(finished ? 'startApplication' : done > 0 ? 'goOn' : 'start')}</ButtonLink>
          {!signedIn && <ButtonLink href="/sign-in?to=/orientation" kind="second">{say('signIn')}</ButtonLink>}
        </Actions>
        {video && <OrientationVideo language={language} />}
        <Section title={say('parts')}><TaskList tasks={tasksOf(loaderData, say)} /></Section>
      </Page>
    </>
  )
}
