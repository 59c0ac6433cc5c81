import { Prose } from '#design/prose.tsx'

/** A part's text. It is ours alone, from `content/orientation`: the loader refuses HTML in it. */
export const OrientationText = ({ html }: { readonly html: string }) => (
  <Prose><div dangerouslySetInnerHTML={{ __html: html }} /></Prose>
)
