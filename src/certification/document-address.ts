import type { Document } from './documents.ts'

/** The address of a document, or of a picture of one of its pages. @param under where the application is: `/apply/…` or `/review/…`. */
export const documentAddress = (under: string, id: string, preview?: number): string =>
  `${under}/documents/${id}${preview ? `?preview=${preview}` : ''}`

export const previewsOf = (under: string, { id, previews }: Pick<Document, 'id' | 'previews'>): string[] =>
  Array.from({ length: previews }, (_, i) => documentAddress(under, id, i + 1))
