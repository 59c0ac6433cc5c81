export interface Tick {
  readonly at: number
  readonly text: string
}
export interface Axis {
  readonly label: string
  readonly least: number
  readonly most: number
  readonly ticks: readonly Tick[]
}
export interface PlotPoint {
  readonly id: string
  readonly x: number
  readonly y: number
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
  readonly x: Axis
  readonly y: Axis
  readonly points: readonly PlotPoint[]
  readonly note?: string
}

const room = { width: 640, height: 440, left: 64, right: 28, top: 52, bottom: 72 }
const across = ({ least, most }: Axis, value: number) => room.left + ((value - least) / (most - least)) * (room.width - room.left - room.right)
const up = ({ least, most }: Axis, value: number) => room.height - room.bottom - ((value - least) / (most - least)) * (room.height - room.top - room.bottom)
const inside = ({ least, most }: Axis, value: number) => Math.min(most, Math.max(least, value))

/** Points by two numbers, drawn on the server. Round ones, and squares for those that stand out. */
export function ScatterPlot({ id, title, description, x, y, points, note }: Props) {
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
        {x.ticks.map(({ at, text }) => (
          <text key={text} className="chart__text" x={across(x, at)} y={room.height - room.bottom + 32} textAnchor="middle">{text}</text>
        ))}
        <text className="chart__label" x={(room.left + room.width - room.right) / 2} y={room.height - 8} textAnchor="middle">{x.label}</text>
        <text className="chart__label" x={0} y={22}>{y.label}</text>
        {points.map((point) => {
          const [px, py] = [across(x, inside(x, point.x)), up(y, inside(y, point.y))]
          return point.marked
            ? <rect key={point.id} className="chart__point chart__point--marked" x={px - 5} y={py - 5} width={10} height={10}><title>{point.says}</title></rect>
            : <circle key={point.id} className="chart__point" cx={px} cy={py} r={5}><title>{point.says}</title></circle>
        })}
      </svg>
      {note && <figcaption className="chart__note">{note}</figcaption>}
    </figure>
  )
}
