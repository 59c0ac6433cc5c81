import { Chart, type ChartWords } from './chart.tsx'

export interface Bar {
  readonly id: string
  readonly label: string
  /** From 0 to 1. */
  readonly share: number
  /** Stands at the end of the bar. */
  readonly text: string
  /** Filled instead of outlined. */
  readonly marked?: boolean
}

interface Props extends ChartWords {
  readonly bars: readonly Bar[]
}

const [width, height, left, right] = [480, 36, 146, 64] as const
const long = width - left - right

/** Shares of a whole as bars, under one another. */
export function BarPlot({ bars, ...words }: Props) {
  return (
    <Chart {...words} className="chart chart--bars" width={width} height={bars.length * height}>
      {bars.map(({ id, label, share, text, marked }, place) => (
        <g key={id}>
          <text className="chart__text" x={left - 8} y={(place + 0.5) * height} dy="0.35em" textAnchor="end">{label}</text>
          <rect className={marked ? 'chart__bar chart__bar--marked' : 'chart__bar'} x={left} y={place * height + 7} width={Math.max(1, share * long)} height={height - 14} />
          <text className="chart__text" x={left + share * long + 8} y={(place + 0.5) * height} dy="0.35em">{text}</text>
        </g>
      ))}
    </Chart>
  )
}
