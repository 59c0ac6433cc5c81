const decoders = { utf8: new TextDecoder('utf-8', { fatal: true }), utf16: new TextDecoder('utf-16le'), western: new TextDecoder('windows-1252') }

/** The text of a file that a spreadsheet wrote: in Unicode, or as older ones write it; none of a file that is no text. */
export function textOfFile(bytes: Uint8Array): string | undefined {
  // A workbook (.xlsx) is a ZIP file.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? decoders.utf16.decode(bytes) : plainText(bytes)
  return text.includes('\u0000') ? undefined : text
}

function plainText(bytes: Uint8Array): string {
  try {
    return decoders.utf8.decode(bytes)
  } catch {
    return decoders.western.decode(bytes)
  }
}
