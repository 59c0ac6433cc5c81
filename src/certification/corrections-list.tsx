import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { TaskList } from '#design/task-list.tsx'
import { speak } from '#platform/languages.ts'
import type { Correction } from './correcting.ts'
import { correctionWords } from './correction-messages.ts'
import { PointText } from './correction-notes.tsx'
import type { Point } from './decision.ts'

interface Props {
  readonly corrections: readonly Correction[]
  /** Why it has to be signed again, when it has to. */
  readonly mustSign: 'otherName' | 'newVersion' | undefined
  readonly reference: string
}

/** What is to be corrected, each with the way to it and whether it was changed; and the way to sending again. */
export function Corrections({ corrections, mustSign, reference }: Props) {
  const language = useLanguage()
  const say = speak(correctionWords, language)
  const under = `/apply/${reference}`
  const tasks = corrections.flatMap(({ point, page, changed }) => (page ? [{
    href: `${under}/${page}`, title: point.title?.[language] ?? '', hint: <PointText point={point} />,
    status: { text: say(changed ? 'changed' : 'notChanged'), tone: changed ? 'done' as const : 'todo' as const },
  }] : []))
  const gone = corrections.filter(({ page }) => !page)
  return (
    <Section title={say('correctTitle')}>
      <TaskList tasks={[
        ...tasks,
        ...(mustSign ? [{ href: `${under}/ethics`, title: say('signAgain'), hint: <p>{say(mustSign === 'otherName' ? 'signAgainText' : 'signNewText')}</p>, status: { text: say('notChanged'), tone: 'todo' as const } }] : []),
      ]} />
      {gone.length > 0 && (
        <Notice tone="info" title={say('goneTitle')}>
          <ul>{gone.map(({ point }, i) => <li key={i}>{point.title?.[language]}</li>)}</ul>
        </Notice>
      )}
      <Actions><ButtonLink href={`${under}/check`}>{say('checkAndSendAgain')}</ButtonLink></Actions>
    </Section>
  )
}

/** Why it was not approved, with what one can do; or why a decision was taken back. */
export function Told({ kind, points, reference }: { readonly kind: 'deny' | 'reopen'; readonly points: readonly Point[]; readonly reference: string }) {
  const say = speak(correctionWords, useLanguage())
  return (
    <Section title={say(kind === 'deny' ? 'deniedTitle' : 'reopenedTitle')}>
      {points.map((point, i) => <PointText key={i} point={point} />)}
      {kind === 'deny' && (
        <>
          <p>{say('deniedAppeal')}</p>
          <Actions><ButtonLink href={`/questions/ask?about=${reference}`} kind="second">{say('writeToUs')}</ButtonLink></Actions>
        </>
      )}
    </Section>
  )
}
