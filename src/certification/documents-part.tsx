import { Button } from '#design/button.tsx'
import { FileCard, FileList } from '#design/file-card.tsx'
import { FileField } from '#design/file-field.tsx'
import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import type { Policy } from '#policy/policies.ts'
import { documentAddress, previewsOf } from './document-address.ts'
import { documentWords } from './document-messages.ts'
import { otherKind, type Document, type DocumentKind } from './documents.ts'

interface Props {
  readonly kind: DocumentKind
  readonly documents: readonly Document[]
  readonly reference: string
  readonly policy: Policy
  /** Whether files can be added, moved and removed: of a returned application only where that was asked. */
  readonly documentsOpen: boolean
  readonly isDraft: boolean
  /** How many files still fit in. */
  readonly room: number
  readonly problems: readonly { field?: string; text: string }[]
}

/** The documents of one kind: what is there, large enough to read, and the field that adds more. */
export function DocumentsPart({ kind, documents, documentsOpen, isDraft, reference, policy, room, problems }: Props) {
  const language = useLanguage()
  const say = speak(documentWords, language)
  const under = `/apply/${reference}`
  return (
    <>
      {documents.length > 0 && (
        <>
          <p><strong>{say(`look-${kind}`)}</strong></p>
          <FileList>
            {documents.map((document) => (
              <FileCard
                key={document.id} name={document.name} bytes={document.bytes} language={language}
                previews={previewsOf(under, document)} href={documentAddress(under, document.id)}
                actions={documentsOpen && (
                  <>
                    <Button kind="quiet" name="_then" value={`remove:${document.id}`}>
                      {say('remove')}<span className="unseen"> {document.name}</span>
                    </Button>
                    {isDraft && (
                      <Button kind="quiet" name="_then" value={`move:${document.id}`}>
                        {say(`move-${otherKind(kind)}`)}<span className="unseen"> {document.name}</span>
                      </Button>
                    )}
                  </>
                )}
              />
            ))}
          </FileList>
        </>
      )}
      {documentsOpen && <FileField
        name="files" label={say(documents.length > 0 ? 'addMore' : `add-${kind}`)} hint={say(`hint-${kind}`)} language={language}
        problem={problemAt(problems, 'files')} mostFileSize={policy.mostFileSize} mostFiles={Math.max(room, 1)}
      />}
      {documentsOpen && <p><Button kind="second" name="_then" value="add">{say('add')}</Button></p>}
    </>
  )
}
