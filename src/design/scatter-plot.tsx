import { Chart, Point, up, UpAxis, type Axis, type ChartWords } from './chart.tsx'

export interface PlotPoint {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Said of it: where the pointer rests, and by screen readers. */
  readonly says: string
  /** Stands out, by its shape and not by color alone. */
  readonly marked?: boolean
}

interface Props extends ChartWords {
  readonly x: Axis
  readonly y: Axis
  readonly points: readonly PlotPoint[]
}

const room = { width: 640, height: 440, left: 64, right: 28, top: 52, bottom: 72 }
const across = ({ least, most }: Axis, value: number) => room.left + ((value - least) / (most - least)) * (room.width - room.left - room.right)
const inside = ({ least, most }: Axis, value: number) => Math.min(most, Math.max(least, value))

/** Points by two numbers. Round ones, and squares for those that stand out. */
export function ScatterPlot({ x, y, points, ...words }: Props) {
  return (
    <Chart {...words} width={room.width} height={room.height}>
      <UpAxis room={room} axis={y} />
      {x.ticks.map(({ at, text }) => (
        <text key={text} className="chart__text" x={across(x, at)} y={room.height - room.bottom + 32} textAnchor="middle">{text}</text>
      ))}
      <text className="chart__label" x={(room.left + room.width - room.right) / 2} y={room.height - 8} textAnchor="middle">{x.label}</text>
      {points.map((point) => <Point key={point.id} x={across(x, inside(x, point.x))} y={up(room, y, inside(y, point.y))} says={point.says} marked={point.marked} />)}
    </Chart>
  )
}
