interface LetterProps {
  /** Made by us from our own templates, every name in it escaped. */
  readonly html: string
  readonly lang: string
}

/** A letter as it was sent. */
export function Letter({ html, lang }: LetterProps) {
  return <article className="letter prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
