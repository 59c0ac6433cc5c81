import { Button } from '#design/button.tsx'
import { FileCard, FileList } from '#design/file-card.tsx'
import { useLanguage } from '#design/language.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { hoursInWords } from './training-hours.ts'
import { trainingWords } from './training-messages.ts'
import type { TrainingPage } from './see-training.server.ts'

type Current = NonNullable<TrainingPage['current']>

/** The address of one's own paper, or of a picture of one of its pages. */
export const paperAddress = (reference: string, id: string, preview?: number): string =>
  `/apply/${reference}/training/files/${id}${preview ? `?preview=${preview}` : ''}`

interface PaperProps {
  readonly paper: { readonly id: string; readonly name: string; readonly bytes: number; readonly previews: number }
  readonly reference: string
  /** Inside a form: with the button that takes it back. */
  readonly removable?: boolean
}

/** The paper, large enough to read. */
export function Paper({ paper, reference, removable }: PaperProps) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  return (
    <FileList>
      <FileCard
        name={paper.name} bytes={paper.bytes} language={language} href={paperAddress(reference, paper.id)}
        previews={Array.from({ length: paper.previews }, (_, i) => paperAddress(reference, paper.id, i + 1))}
        actions={removable && <Button kind="quiet" name="_then" value="remove">{say('remove')}<span className="unseen"> {paper.name}</span></Button>}
      />
    </FileList>
  )
}

/** What a certificate says, as its person added it. */
export function TrainingFacts({ current, reference }: { readonly current: Current; readonly reference: string }) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  return (
    <>
      <Facts facts={[
        { term: say('provider'), detail: current.provider },
        { term: say('hours'), detail: hoursInWords(current.quarterHours, language) },
        { term: say('completedOn'), detail: dateInWords(current.completedOn, language) },
        { term: say('countsThrough'), detail: dateInWords(current.countsThrough, language) },
        { term: say('language'), detail: <span lang={current.language}>{languageNames[current.language]}</span> },
        { term: say('printedName'), detail: current.printedName },
        { term: say('addedOn'), detail: dateInWords(current.addedOn, language) },
      ]} />
      {current.paper && <Paper paper={current.paper} reference={reference} />}
      {current.isIssued && <p>{say(current.isWithdrawn ? 'issuedWithdrawn' : 'issuedHere')}</p>}
    </>
  )
}
