import type { KeptType } from './file-limits.ts'

const longestName = 100
const extensions: Record<KeptType, string> = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' }
const characters = (text: string) => [...text]

/** The letters after the last dot of a name, in small letters; none when there are none. */
export const extensionOf = (name: string): string => name.match(/\.([a-z0-9]{1,5})$/i)?.[1]!.toLowerCase() ?? ''

/**
 * A file's name as it may be kept and shown: without its path, without signs that cannot be seen or that turn the
 * reading direction, and not longer than a line. Its extension stays.
 */
export function tidyFileName(typed: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1)!
  const tidy = last.replace(/[\p{C}\u2028\u2029]/gu, '').replace(/\s+/g, ' ').trim()
  if (characters(tidy).length <= longestName) return tidy || 'document'
  const extension = extensionOf(tidy)
  const end = extension ? `….${extension}` : '…'
  return characters(tidy).slice(0, longestName - characters(end).length).join('') + end
}

/** The name under which a kept file is given back: a photo that came as HEIC goes as JPEG, and is called so. */
export function keptFileName(name: string, type: KeptType): string {
  const extension = extensionOf(name)
  const base = extension ? name.slice(0, -extension.length - 1) : name
  const kept = extensions[type]
  return extension === kept || (extension === 'jpeg' && kept === 'jpg') ? name : `${base || 'document'}.${kept}`
}

const rest = /['()*]/g
/** How a browser is told to show or to keep a file, with its name in plain letters and in full (RFC 6266, RFC 5987). */
export function dispositionOf(how: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%;]/g, '_').trim() || 'document'
  const full = encodeURIComponent(name.toWellFormed()).replace(rest, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`
}
