import type { PageName } from './application-form.ts'

/** What documents show. Source: GUIDE, initial application process, documents 1 and 2. */
export const documentKinds = ['identity', 'education'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** The kind that a page of the form asks for; the pages are named for them. */
export const documentKindOf = (page: PageName): DocumentKind | undefined => documentKinds.find((kind) => kind === page)

/** The other kind, for a diploma that was added where the ID belongs. */
export const otherKind = (kind: DocumentKind): DocumentKind => (kind === 'identity' ? 'education' : 'identity')

/** A document as its applicant added it; the bytes are the file's. */
export interface Document {
  readonly id: string
  readonly kind: DocumentKind
  readonly fileId: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  /** Pictures of its first pages; a photo is its own. */
  readonly previews: number
}
