/** A part’s text, set for reading. It is ours alone, from `content/orientation`: the loader refuses HTML in it. */
export const OrientationText = ({ html }: { readonly html: string }) => (
  <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
)
