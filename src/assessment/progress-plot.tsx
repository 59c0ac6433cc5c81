import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { practiceWords } from './practice-messages.ts'
import type { ProgressPoint } from './practice-progress.ts'

const [width, height, edge] = [600, 220, 40]
const lines = [0, 25, 50, 75, 100]
const heightOf = (percent: number) => height - edge + 15 - ((height - edge - 5) * percent) / 100

/** Percents over time as a line with points, the oldest first; a square is one of only some areas. What it shows is said in words, and stands in a table beside it. */
export function ProgressPlot({ points: all }: { readonly points: readonly ProgressPoint[] }) {
  const say = speak(practiceWords, useLanguage())
  const percents = all.map(({ percent }) => percent)
  const step = percents.length > 1 ? (width - edge - 20) / (percents.length - 1) : 0
  const points = percents.map((percent, at) => ({ x: edge + 5 + at * step, y: heightOf(percent) }))
  const inWords = (at: number) => say('inPercent', percents.at(at) ?? 0)
  return (
    <figure className="plot">
      <figcaption>{say('plotTitle')}</figcaption>
      <svg className="plot__picture" role="img" aria-label={say('plotText', inWords(0), inWords(-1), percents.length)} viewBox={`0 0 ${width} ${height}`}>
        {lines.map((percent) => (
          <g key={percent}>
            <line className="plot__line" x1={edge} x2={width - 5} y1={heightOf(percent)} y2={heightOf(percent)} />
            <text className="plot__number" x={edge - 6} y={heightOf(percent) + 4} textAnchor="end">{percent}</text>
          </g>
        ))}
        <polyline className="plot__way" fill="none" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ x, y }, at) => (all[at]!.partial
          ? <rect key={at} className="plot__point" x={x - 5} y={y - 5} width={10} height={10} /> : <circle key={at} className="plot__point" cx={x} cy={y} r={5} />))}
      </svg>
    </figure>
  )
}
