import { speak } from '#platform/languages.ts'
import { Standards } from './code-of-ethics-parts.tsx'
import type { ShownCode, ShownPart } from './code-of-ethics.ts'
import { words } from './messages.ts'

interface TextProps {
  readonly code: ShownCode
  /** Every value open from the start. */
  readonly open?: boolean
}

/**
 * The whole code in little room, in the language in which it is signed: each value opens on its own, without script, and
 * all of them on paper.
 */
export function CodeOfEthicsText({ code, open = false }: TextProps) {
  const say = speak(words, code.language)
  return (
    <div className="articles" lang={code.language}>
      <p>{code.about}</p>
      {code.values.map((value, i) => (
        <Folded key={value.id} part={value} heading={`${i + 1}. ${value.name}`} count={say('standards', value.standards.length)} open={open} />
      ))}
      <Folded part={code.prohibited} heading={code.prohibited.name} count={say('prohibitions', code.prohibited.standards.length)} open={open} />
      <p className="articles__pledge">{code.pledge}</p>
    </div>
  )
}

interface FoldedProps {
  readonly part: ShownPart
  readonly heading: string
  readonly count: string
  readonly open: boolean
}

function Folded({ part: { summary, standards }, heading, count, open }: FoldedProps) {
  return (
    <details className="articles__folded" open={open}>
      <summary><b>{heading}</b> <span className="articles__count">{count}</span></summary>
      <p className="articles__summary">{summary}</p>
      <Standards standards={standards} unanchored />
    </details>
  )
}
