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

interface Props {
  /** Of the page, once. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly bars: readonly Bar[]
  readonly note?: string
}

const [width, height, left, right] = [480, 36, 146, 64] as const
const long = width - left - right

/** Shares of a whole as bars, drawn on the server, under one another. */
export function BarPlot({ id, title, description, bars, note }: Props) {
  return (
    <figure className="chart chart--bars">
      <svg className="chart__picture" viewBox={`0 0 ${width} ${bars.length * height}`} role="img" aria-labelledby={`${id}-title ${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {bars.map(({ id: bar, label, share, text, marked }, place) => (
          <g key={bar}>
            <text className="chart__text" x={left - 8} y={(place + 0.5) * height} dy="0.35em" textAnchor="end">{label}</text>
            <rect className={marked ? 'chart__bar chart__bar--marked' : 'chart__bar'} x={left} y={place * height + 7} width={Math.max(1, share * long)} height={height - 14} />
            <text className="chart__text" x={left + share * long + 8} y={(place + 0.5) * height} dy="0.35em">{text}</text>
          </g>
        ))}
      </svg>
      {note && <figcaption className="chart__note">{note}</figcaption>}
    </figure>
  )
}
