import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { languageInSentence, speak } from '#platform/languages.ts'
import type { Point } from './decision.ts'
import { correctionWords } from './correction-messages.ts'

/** What the program says about one thing, in the reader's language; its note as it was written. */
export function PointText({ point }: { readonly point: Point }) {
  const language = useLanguage()
  const say = speak(correctionWords, language)
  return (
    <>
      {point.says && <p>{point.says[language]}</p>}
      {point.note !== '' && (
        <p>
          {point.noteLanguage === language ? say('note') : say('noteIn', languageInSentence[language][point.noteLanguage])}{' '}
          <q lang={point.noteLanguage}>{point.note}</q>
        </p>
      )}
    </>
  )
}

/** Beside the fields that are to be corrected: what is wrong, and what helps. */
export function CorrectionNotes({ points }: { readonly points: readonly Point[] }) {
  const language = useLanguage()
  const say = speak(correctionWords, language)
  return (
    <Notice tone="warning" title={say('pleaseCorrect')}>
      {points.map((point, i) => (
        <div key={i}>
          <p><strong>{point.title?.[language]}</strong></p>
          <PointText point={point} />
        </div>
      ))}
    </Notice>
  )
}
