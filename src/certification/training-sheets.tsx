import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Sheets, type Sheet } from '#design/sheets.tsx'
import { dateInWords } from '#platform/dates.ts'
import { sizeInWords } from '#platform/file-size.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { TrainingReview } from './see-training-review.server.ts'
import { trainingReviewWords } from './training-review-messages.ts'

function sheetsOf({ id, paper }: TrainingReview, language: Language): Sheet[] {
  if (!paper) return []
  const href = `/review/training/${id}/file`
  const pictures: (string | undefined)[] = Array.from({ length: paper.previews }, (_, i) => `${href}?preview=${i + 1}`)
  return (pictures.length > 0 ? pictures : [undefined]).map((picture, page) => ({
    id: `certificate-${page + 1}`, picture, href, title: trainingReviewWords.paper[language] + (pictures.length > 1 ? ` ${page + 1}` : ''),
    about: [paper.name, pictures.length > 1 ? `${page + 1}/${pictures.length}` : '', sizeInWords(paper.bytes, language)].filter(Boolean).join(' · '),
  }))
}

/** The certificate, large, beside what is said about it; or that the provider issued it here. */
export function TrainingSheets({ seen }: { readonly seen: TrainingReview }) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  const { issued, provider } = seen
  return (
    <Section title={say('paper')} id="documents">
      {issued ? (
        <Notice tone={issued.withdrawnOn ? 'warning' : 'info'} title={say('issuedTitle')}>
          <p>{say('issuedText', provider.name, issued.number)}</p>
          {issued.withdrawnOn && <p>{say('issuedWithdrawn', dateInWords(issued.withdrawnOn, language))}</p>}
        </Notice>
      ) : <Sheets sheets={sheetsOf(seen, language)} noPicture={say('noPicture')} language={language} />}
    </Section>
  )
}
