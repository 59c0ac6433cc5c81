import { useLanguage } from '#design/language.tsx'
import { speak, type Language } from '#platform/languages.ts'
import { practiceWords, sourceNames } from './practice-messages.ts'
import type { ShownItem } from './shown-item.ts'

/** A question with its answer: places are 1 to 4; chosen 0: nothing was. */
export interface ExplainedItemShown extends ShownItem {
  readonly position: number
  readonly chosen: number
  readonly right: number
  readonly explanation: string
  readonly source: string
  /** The name of its competency. */
  readonly area: string
  /** Of the question, which may be another than that of the page. */
  readonly language: Language
}

const stands = ({ chosen, right }: Pick<ExplainedItemShown, 'chosen' | 'right'>) => (chosen === 0 ? 'wasOpen' : chosen === right ? 'wasRight' : 'wasWrong')

/** A question that is over: what was chosen, what is right and why. Said in words, so that it holds on paper and without colors. */
export function ExplainedItem(item: ExplainedItemShown) {
  const language = useLanguage()
  const say = speak(practiceWords, language)
  const isRight = item.chosen === item.right
  const mark = (place: number) => (place === item.right ? say(isRight ? 'yoursIsRight' : 'theRight') : place === item.chosen ? say('yours') : undefined)
  return (
    <article className="explained" id={`question-${item.position}`} aria-labelledby={`question-${item.position}-title`}>
      <h3 id={`question-${item.position}-title`}>{say('question', item.position)}: {say(stands(item))}</h3>
      <p lang={item.language} className="explained__stem">{item.stem}</p>
      <ol className="explained__options" lang={item.language}>
        {item.options.map((option, index) => {
          const said = mark(index + 1)
          return (
            <li key={index} className={said && `explained__option explained__option--${index + 1 === item.right ? 'right' : 'wrong'}`}>
              {said && <strong lang={language}>{said}: </strong>}{option}
            </li>
          )
        })}
      </ol>
      <p lang={item.language}><strong lang={language}>{say('why')}: </strong>{item.explanation}</p>
      <p className="explained__from">{say('area')}: {item.area}. {say('source')}: <span lang="en">{item.source}</span></p>
    </article>
  )
}

/** What the short names of sources stand for. */
export function SourceNames() {
  const language = useLanguage()
  const say = speak(practiceWords, language)
  return (
    <>
      <h3>{say('sources')}</h3>
      <dl className="facts">
        {Object.entries(sourceNames).map(([name, said]) => <div key={name}><dt lang="en">{name}</dt><dd>{said[language]}</dd></div>)}
      </dl>
    </>
  )
}
