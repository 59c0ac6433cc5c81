import { create } from 'qrcode'

/** A picture that phones read, as SVG: one square for each dark place. */
export function codeOf(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (dark, i) => (dark ? `M${(i % size) + 4} ${Math.floor(i / size) + 4}h1v1h-1z` : '')).join('')
  const all = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all} ${all}"><path fill="#000" d="${squares}"/></svg>`
}
