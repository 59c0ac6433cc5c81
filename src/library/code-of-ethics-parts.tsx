import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import type { ShownCode, ShownPart, ShownStandard } from './code-of-ethics.ts'
import { piecesOf } from './found-words.ts'
import { words } from './messages.ts'

/** Where each part of the code begins. */
export function CodeContents({ code }: { readonly code: ShownCode }) {
  const say = speak(words, useLanguage())
  return (
    <nav className="articles__contents" aria-labelledby="contents">
      <h2 id="contents">{say('contents')}</h2>
      <ol>
        {code.values.map(({ id, name }) => <li key={id}><a href={`#${id}`}>{name}</a></li>)}
      </ol>
      <p><a href={`#${code.prohibited.id}`}>{code.prohibited.name}</a></p>
    </nav>
  )
}

interface PartProps {
  readonly part: ShownPart
  /** The number of a value. */
  readonly place?: number
  /** Words to mark, when somebody looked for them. */
  readonly found?: readonly string[]
  /** Leads to each standard in the whole code, where it stands alone. */
  readonly linked?: boolean
}

/** One value, or the prohibitions, with its standards under their numbers. */
export function CodePart({ part: { id, name, summary, standards }, place, found = [], linked = false }: PartProps) {
  const heading = place ? `${place}. ${name}` : name
  return (
    <section className="articles__part" id={linked ? undefined : id} aria-labelledby={`name-${id}`}>
      {linked ? <h3 id={`name-${id}`}><Marked text={heading} found={found} /></h3> : <h2 id={`name-${id}`}>{heading}</h2>}
      {!linked && <p className="articles__summary">{summary}</p>}
      <Standards standards={standards} found={found} linked={linked} />
    </section>
  )
}

interface StandardsProps {
  readonly standards: readonly ShownStandard[]
  readonly found?: readonly string[]
  readonly linked?: boolean
  /** Without anchors, where the text stands on a page beside other things. */
  readonly unanchored?: boolean
}

/** Standards under their numbers; each number is a link to its standard, to pass on. */
export function Standards({ standards, found = [], linked = false, unanchored = false }: StandardsProps) {
  return (
    <ol className="articles__standards">
      {standards.map(({ id, number, text, points }) => (
        <li key={id} id={linked || unanchored ? undefined : id} value={number}>
          {unanchored ? <span className="articles__number">{number}</span>
            : <a className="articles__number" href={`${linked ? '/code-of-ethics' : ''}#${id}`}>{number}</a>}
          <div>
            <p><Marked text={text} found={found} /></p>
            {points.length > 0 && <ul>{points.map((point) => <li key={point}><Marked text={point} found={found} /></li>)}</ul>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A text in which the words that somebody looked for are marked. */
function Marked({ text, found }: { readonly text: string; readonly found: readonly string[] }) {
  if (found.length === 0) return text
  return piecesOf(text, found).map((piece, i) => (piece.found ? <mark key={i}>{piece.text}</mark> : piece.text))
}
