import { Chart, Point, up, UpAxis, type Axis, type ChartWords } from './chart.tsx'

export interface PlotStep {
  readonly id: string
  readonly value: number
  /** Said of it: where the pointer rests, and by screen readers. */
  readonly says: string
  /** Stands out, by its shape and not by color alone. */
  readonly marked?: boolean
}

interface Props extends ChartWords {
  readonly y: Axis
  /** The oldest first. */
  readonly steps: readonly PlotStep[]
}

const room = { width: 640, height: 300, left: 64, right: 16, top: 52, bottom: 20 }

/** One number over time as a line with points. */
export function LinePlot({ y, steps, ...words }: Props) {
  const wide = room.width - room.left - room.right - 24
  const points = steps.map((step, place) => ({ ...step, px: room.left + 12 + (steps.length > 1 ? (place * wide) / (steps.length - 1) : 0), py: up(room, y, step.value) }))
  return (
    <Chart {...words} width={room.width} height={room.height}>
      <UpAxis room={room} axis={y} />
      <polyline className="chart__way" points={points.map(({ px, py }) => `${px},${py}`).join(' ')} />
      {points.map(({ id, px, py, says, marked }) => <Point key={id} x={px} y={py} says={says} marked={marked} className="chart__point chart__point--step" />)}
    </Chart>
  )
}
