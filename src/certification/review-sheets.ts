import type { Sheet } from '#design/sheets.tsx'
import { sizeInWords } from '#platform/file-size.ts'
import { speak, type Language } from '#platform/languages.ts'
import { documentAddress, previewsOf } from './document-address.ts'
import { documentWords } from './document-messages.ts'
import { documentKinds, type Document, type DocumentKind } from './documents.ts'
import { reviewScreenWords } from './review-screen-messages.ts'

/** A sheet of a document that was sent, with what it shows. */
export interface ReviewSheet extends Sheet {
  readonly kind: DocumentKind
}

/** A sheet for each picture of each document, the ID first; a file without a picture has one sheet that says so. */
export function reviewSheets(documents: readonly Document[], under: string, language: Language): ReviewSheet[] {
  const say = speak(reviewScreenWords, language)
  return documentKinds.flatMap((kind) => {
    const ofKind = documents.filter((one) => one.kind === kind)
    const pictures = ofKind.flatMap((document) => {
      const previews = previewsOf(under, document)
      return (previews.length > 0 ? previews : [undefined]).map((picture, page) => ({ document, picture, page, pages: previews.length }))
    })
    return pictures.map(({ document, picture, page, pages }, place): ReviewSheet => ({
      kind, id: `${document.id}-${page + 1}`, picture, href: documentAddress(under, document.id),
      title: pictures.length > 1 ? say('documentNumber', documentWords[`paper-${kind}`][language], place + 1) : documentWords[`paper-${kind}`][language],
      about: [document.name, pages > 1 ? `${page + 1}/${pages}` : '', sizeInWords(document.bytes, language)].filter(Boolean).join(' · '),
    }))
  })
}
