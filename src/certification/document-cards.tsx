import { FileCard, FileList } from '#design/file-card.tsx'
import { useLanguage } from '#design/language.tsx'
import { documentAddress, previewsOf } from './document-address.ts'
import { documentWords } from './document-messages.ts'
import type { Document } from './documents.ts'

interface Props {
  readonly documents: readonly Document[]
  /** Where this reader finds the application: `/apply/K7M-3PQ-9D`, or the same under `/review`. */
  readonly under: string
}

/** Documents that were sent, each with what it shows, large enough to read. */
export function DocumentCards({ documents, under }: Props) {
  const language = useLanguage()
  return (
    <FileList>
      {documents.map((document) => (
        <FileCard
          key={document.id} name={document.name} bytes={document.bytes} language={language} about={documentWords[`paper-${document.kind}`][language]}
          href={documentAddress(under, document.id)} previews={previewsOf(under, document)}
        />
      ))}
    </FileList>
  )
}
