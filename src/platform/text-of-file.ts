const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }), 'utf-16le': new TextDecoder('utf-16le'), 'utf-16be': new TextDecoder('utf-16be'),
  'windows-1252': new TextDecoder('windows-1252'),
}

/** How a text file was written. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

const unicode16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined =>
  (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined)

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = unicode16(bytes)
  if (wide) return { text: decoders[wide].decode(bytes), encoding: 'utf-16' }
  try {
    return { text: decoders['utf-8'].decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: decoders['windows-1252'].decode(bytes), encoding: 'windows-1252' }
  }
}

/** The text of a file that a spreadsheet wrote, in Unicode or as older ones write it, and which it was; none of a file that is no text. */
export function readTextFile(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | undefined {
  // A workbook (.xlsx) is a ZIP file.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined
  const read = decoded(bytes)
  return read.text.includes('\u0000') ? undefined : read
}

/** Only the text. */
export const textOfFile = (bytes: Uint8Array): string | undefined => readTextFile(bytes)?.text
