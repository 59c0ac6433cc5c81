import type { Axis } from './scatter-plot.tsx'

export interface PlotStep {
  readonly id: string
  readonly value: number
  /** Said of it: where the pointer rests, and by screen readers. */
  readonly says: string
  /** Stands out, by its shape and not by color alone. */
  readonly marked?: boolean
}

interface Props {
  /** Of the page, once: the title and the description are named by it. */
  readonly id: string
  readonly title: string
  /** What the picture shows, for whoever does not see it; the numbers stand in a table beside it. */
  readonly description: string
  readonly y: Axis
  /** The oldest first. */
  readonly steps: readonly PlotStep[]
  readonly note?: string
}

const room = { width: 640, height: 300, left: 64, right: 16, top: 52, bottom: 20 }
const up = ({ least, most }: Axis, value: number) => room.height - room.bottom - ((value - least) / (most - least)) * (room.height - room.top - room.bottom)

/** One number over time as a line with points, drawn on the server. */
export function LinePlot({ id, title, description, y, steps, note }: Props) {
  const wide = room.width - room.left - room.right - 24
  const points = steps.map((step, place) => ({ ...step, px: room.left + 12 + (steps.length > 1 ? (place * wide) / (steps.length - 1) : 0), py: up(y, step.value) }))
  return (
    <figure className="chart">
      <svg className="chart__picture" viewBox={`0 0 ${room.width} ${room.height}`} role="img" aria-labelledby={`${id}-title ${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {y.ticks.map(({ at, text }) => (
          <g key={text}>
            <line className="chart__line" x1={room.left} x2={room.width - room.right} y1={up(y, at)} y2={up(y, at)} />
            <text className="chart__text" x={room.left - 8} y={up(y, at)} dy="0.35em" textAnchor="end">{text}</text>
          </g>
        ))}
        <text className="chart__label" x={0} y={22}>{y.label}</text>
        <polyline className="chart__way" points={points.map(({ px, py }) => `${px},${py}`).join(' ')} />
        {points.map(({ id: step, px, py, says, marked }) => (marked
          ? <rect key={step} className="chart__point chart__point--marked" x={px - 5} y={py - 5} width={10} height={10}><title>{says}</title></rect>
          : <circle key={step} className="chart__point chart__point--step" cx={px} cy={py} r={5}><title>{says}</title></circle>
        ))}
      </svg>
      {note && <figcaption className="chart__note">{note}</figcaption>}
    </figure>
  )
}
