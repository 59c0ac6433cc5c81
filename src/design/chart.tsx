import type { ReactNode } from 'react'

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
/** A picture's size, and what of it is left around the points. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What every picture of numbers says of itself. */
export interface ChartWords {
  /** Of the page, once: the title and the description are named by it. */
  readonly id: string
  readonly title: string
  /** What the picture shows, for whoever does not see it; the numbers stand in a table beside it. */
  readonly description: string
  readonly note?: string | undefined
}

interface ChartProps extends ChartWords {
  readonly width: number
  readonly height: number
  readonly className?: string
  readonly children: ReactNode
}

/** A picture of numbers, drawn on the server, with its name for whoever does not see it. */
export function Chart({ id, title, description, note, width, height, className = 'chart', children }: ChartProps) {
  return (
    <figure className={className}>
      <svg className="chart__picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
      </svg>
      {note && <figcaption className="chart__note">{note}</figcaption>}
    </figure>
  )
}

/** How far down in a room a value stands. */
export const up = ({ height, top, bottom }: Room, { least, most }: Axis, value: number) => height - bottom - ((value - least) / (most - least)) * (height - top - bottom)

/** The axis of a room that goes up, with a line for each of its ticks. */
export function UpAxis({ room, axis }: { readonly room: Room; readonly axis: Axis }) {
  return (
    <>
      {axis.ticks.map(({ at, text }) => (
        <g key={text}>
          <line className="chart__line" x1={room.left} x2={room.width - room.right} y1={up(room, axis, at)} y2={up(room, axis, at)} />
          <text className="chart__text" x={room.left - 8} y={up(room, axis, at)} dy="0.35em" textAnchor="end">{text}</text>
        </g>
      ))}
      <text className="chart__label" x={0} y={22}>{axis.label}</text>
    </>
  )
}

interface PointProps {
  readonly x: number
  readonly y: number
  /** Said of it: where the pointer rests, and by screen readers. */
  readonly says: string
  /** Stands out, by its shape and not by color alone. */
  readonly marked?: boolean | undefined
  /** How a round one looks. */
  readonly className?: string
}

/** One value: round, or a square when it stands out. */
export const Point = ({ x, y, says, marked, className = 'chart__point' }: PointProps) => (marked
  ? <rect className="chart__point chart__point--marked" x={x - 5} y={y - 5} width={10} height={10}><title>{says}</title></rect>
  : <circle className={className} cx={x} cy={y} r={5}><title>{says}</title></circle>)
