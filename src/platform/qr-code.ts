import { create } from 'qrcode'

/** A picture that phones read, as SVG: one bar for dark places that touch in a row. */
export function codeOf(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const bars = Array.from({ length: size }, (_, y) =>
    [...Array.from(data.slice(y * size, (y + 1) * size)).join('').matchAll(/1+/g)]
      .map(({ 0: { length }, index }) => `M${index + 4} ${y + 4}h${length}v1h-${length}z`).join('')).join('')
  const all = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all} ${all}"><path fill="#000" d="${bars}"/></svg>`
}
