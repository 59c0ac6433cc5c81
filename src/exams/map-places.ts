/** A point of the world, in degrees. */
export interface Degrees {
  readonly latitude: number
  readonly longitude: number
}
export interface Point {
  readonly x: number
  readonly y: number
}

/** How large the sketch is, in its own units, and a dot. */
export const mapSize = { width: 344, height: 400 } as const
export const dotRadius = 13

const north = 42.2
const west = -124.7
/** A degree of longitude is shorter than one of latitude: so much, in the middle of California. */
const narrow = Math.cos((37.3 * Math.PI) / 180)
const scale = 40

/** Where a point of the world is on the sketch. */
export const onMap = ({ latitude, longitude }: Degrees): Point => ({ x: (longitude - west) * narrow * scale, y: (north - latitude) * scale })

/** The outline of California in a few points, from Oregon down the coast, along Mexico, up the Colorado River and Nevada: our own sketch. */
const outline: readonly (readonly [longitude: number, latitude: number])[] = [
  [-124.21, 42], [-124.21, 41.75], [-124.07, 41.5], [-124.12, 41.05], [-124.23, 40.75], [-124.41, 40.44], [-124.07, 40.02], [-123.8, 39.7], [-123.82, 39.3],
  [-123.73, 38.92], [-123.24, 38.5], [-122.97, 38.25], [-123.02, 37.99], [-122.7, 37.9], [-122.5, 37.82], [-122.42, 37.88], [-122.3, 37.75], [-122.05, 37.5],
  [-122.4, 37.72], [-122.51, 37.76], [-122.51, 37.5], [-122.4, 37.17], [-122.05, 36.95], [-121.81, 36.82], [-121.79, 36.66], [-121.95, 36.58], [-121.9, 36.3],
  [-121.3, 35.67], [-120.88, 35.4], [-120.87, 35.22], [-120.63, 35.12], [-120.64, 34.76], [-120.63, 34.57], [-120.47, 34.45], [-119.7, 34.4], [-119.25, 34.2],
  [-118.8, 34], [-118.5, 34.02], [-118.41, 33.75], [-118.15, 33.74], [-117.6, 33.4], [-117.28, 32.95], [-117.25, 32.67], [-117.12, 32.53], [-114.72, 32.72],
  [-114.53, 33.03], [-114.7, 33.42], [-114.53, 33.9], [-114.14, 34.28], [-114.57, 34.85], [-114.63, 35], [-120, 39], [-120, 42],
]

/** The outline as the path of an SVG. */
export const outlinePath = `M${outline.map(([longitude, latitude]) => {
  const { x, y } = onMap({ latitude, longitude })
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}).join('L')}Z`

const within = (value: number, size: number) => Math.min(Math.max(value, dotRadius), size - dotRadius)

/** One push apart of two dots that lie over one another; of two at the same place the later one goes to the east. */
function pushed(points: Point[], a: number, b: number): boolean {
  const [one, other] = [points[a]!, points[b]!]
  const [dx, dy] = [other.x - one.x || 0.01, other.y - one.y]
  const apart = Math.hypot(dx, dy)
  const missing = 2 * dotRadius + 1 - apart
  if (missing <= 0) return false
  const [mx, my] = [(dx / apart) * (missing / 2), (dy / apart) * (missing / 2)]
  points[a] = { x: within(one.x - mx, mapSize.width), y: within(one.y - my, mapSize.height) }
  points[b] = { x: within(other.x + mx, mapSize.width), y: within(other.y + my, mapSize.height) }
  return true
}

/** Where the dots of these places are drawn: where they are, but so that each number can be read. The same places give the same sketch. */
export function dotsFor(places: readonly Degrees[]): Point[] {
  const points = places.map(onMap)
  for (let round = 0; round < 200; round += 1) {
    let moved = false
    for (let a = 0; a < points.length; a += 1) for (let b = a + 1; b < points.length; b += 1) moved = pushed(points, a, b) || moved
    if (!moved) break
  }
  return points.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }))
}
