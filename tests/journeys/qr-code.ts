import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * Reads the code on a page as a phone does: from its picture, and by nothing that wrote it. Only codes as we print them, upright and clean:
 * whatever is damaged is not repaired. ISO/IEC 18004.
 */

type Dark = (x: number, y: number) => boolean
interface Picture { readonly dark: Dark; readonly width: number; readonly height: number }
interface Mark { readonly x: number; readonly y: number; readonly module: number; votes: number }

/** Where dark and light change along a line, as [begin, length] of each run, dark ones first. */
function runsOf(length: number, dark: (at: number) => boolean): [begin: number, length: number, dark: boolean][] {
  const runs: [number, number, boolean][] = []
  for (let at = 0; at < length; at += 1) {
    const last = runs.at(-1)
    if (last && last[2] === dark(at)) last[1] += 1
    else runs.push([at, 1, dark(at)])
  }
  return runs
}

/** The middles of what looks like the corner of a code on a line: dark, light, three times dark, light, dark. */
function cornersOn(length: number, dark: (at: number) => boolean): { at: number; module: number }[] {
  const runs = runsOf(length, dark)
  return runs.slice(0, -4).flatMap(([begin, , isDark], place) => {
    const five = runs.slice(place, place + 5).map(([, long]) => long)
    const module = five.reduce((sum, long) => sum + long, 0) / 7
    const fits = isDark && module >= 2 && five.every((long, i) => Math.abs(long - (i === 2 ? 3 : 1) * module) < 0.6 * module)
    return fits ? [{ at: begin + module * 3.5, module }] : []
  })
}

/** The three corners of the code. @throws {Error} when the page shows none. */
function corners({ dark, width, height }: Picture): Mark[] {
  const marks: Mark[] = []
  for (let y = 0; y < height; y += 2) {
    for (const { at: x, module } of cornersOn(width, (at) => dark(at, y))) {
      const upright = cornersOn(height, (at) => dark(Math.round(x), at)).find(({ at }) => Math.abs(at - y) < 2 * module)
      if (!upright) continue
      const known = marks.find((one) => Math.hypot(one.x - x, one.y - upright.at) < 3 * module)
      if (known) known.votes += 1
      else marks.push({ x, y: upright.at, module, votes: 1 })
    }
  }
  const three = marks.toSorted((a, b) => b.votes - a.votes).slice(0, 3)
  if (three.length < 3) throw new Error('There is no code on this page')
  return three
}

/** The places of the code, row by row. */
function gridOf(picture: Picture): boolean[][] {
  const all = corners(picture)
  const first = all.toSorted((a, b) => a.x + a.y - b.x - b.y)[0]!
  const right = all.toSorted((a, b) => b.x - b.y - a.x + a.y)[0]!
  const size = Math.round(((right.x - first.x) / first.module + 7 - 17) / 4) * 4 + 17
  const module = (right.x - first.x) / (size - 7)
  const at = (begin: number, place: number) => Math.round(begin + (place - 3) * module)
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => picture.dark(at(first.x, column), at(first.y, row))))
}

const masks: readonly ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0, (i) => i % 2 === 0, (_, j) => j % 3 === 0, (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0, (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0, (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]
/** Of the versions that hold an address, at medium correction: blocks, and bytes of data in each. */
const blocksOf: Readonly<Record<number, readonly [blocks: number, bytes: number]>> = { 2: [1, 28], 3: [1, 44], 4: [2, 32], 5: [2, 43], 6: [4, 27] }

/** Whether a place belongs to the pattern of the code and holds no data. */
function isPattern(size: number, row: number, column: number): boolean {
  const end = size - 8
  if (row === 6 || column === 6 || (row < 9 && (column < 9 || column >= end)) || (row >= end && column < 9)) return true
  return Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2
}

/** The bits of data in their order: upwards and downwards, two columns at a time, from the right. */
function bitsIn(grid: readonly boolean[][]): number[] {
  const size = grid.length
  const format = [0, 1, 2, 3, 4].map((column) => Number(grid[8]![column]))
  const mask = masks[((format[2]! ^ 1) << 2) | (format[3]! << 1) | (format[4]! ^ 1)]!
  const bits: number[] = []
  let upwards = true
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step
      for (const column of [right, right - 1]) if (!isPattern(size, row, column)) bits.push(Number(grid[row]![column] !== mask(row, column)))
    }
    upwards = !upwards
  }
  return bits
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** What the code says: runs of digits, capitals or bytes. */
function textIn(grid: readonly boolean[][]): string {
  const [bits, version] = [bitsIn(grid), (grid.length - 17) / 4]
  const [blocks, size] = blocksOf[version] ?? [0, 0]
  const byteAt = (place: number) => bits.slice(place * 8, place * 8 + 8)
  const data = Array.from({ length: blocks }, (_, block) => Array.from({ length: size }, (__, place) => byteAt(place * blocks + block)).flat()).flat()
  let at = 0
  const take = (many: number) => data.slice(at, (at += many)).reduce((sum, bit) => sum * 2 + bit, 0)
  const said: string[] = []
  for (let mode = take(4); mode !== 0 && at < data.length; mode = take(4)) {
    let left = take(mode === 1 ? 10 : mode === 2 ? 9 : 8)
    while (left > 0) {
      const some = Math.min(left, mode === 1 ? 3 : mode === 2 ? 2 : 1)
      if (mode === 1) said.push(String(take([0, 4, 7, 10][some]!)).padStart(some, '0'))
      else if (mode === 4) said.push(String.fromCharCode(take(8)))
      else if (some === 1) said.push(letters[take(6)]!)
      else {
        const two = take(11)
        said.push(letters[Math.floor(two / 45)]! + letters[two % 45]!)
      }
      left -= some
    }
  }
  return said.join('')
}

/** What the code on the first page of a PDF says. @throws {Error} when there is none. */
export async function codeOnPage(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const { data, width, height } = await document.getPage(0).render({ scale: 4, render: 'bitmap' })
  document.destroy()
  library.destroy()
  return textIn(gridOf({ width, height, dark: (x, y) => data[(y * width + x) * 4]! < 128 }))
}
