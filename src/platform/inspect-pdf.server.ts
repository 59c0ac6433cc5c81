import { readFile } from 'node:fs/promises'
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'
import { inspection } from './file-limits.ts'
import { writePreview } from './inspect-photo.server.ts'
import type { Found, Place } from './inspect-program.server.ts'

/** How many pixels wide and high a page is drawn: its longest side as a preview's, however large the paper. */
function sizeOf(width: number, height: number): { width: number; height: number } {
  const scale = inspection.previewSide / Math.max(width, height, 1)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

async function drawPages(document: PDFiumDocument, pages: number, { preview }: Place): Promise<number> {
  const previews = Math.min(pages, inspection.mostPreviews)
  for (let number = 1; number <= previews; number += 1) {
    const page = document.getPage(number - 1)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const drawn = await page.render({ ...sizeOf(originalWidth, originalHeight), render: 'bitmap' })
    await writePreview(drawn.data, drawn.width, drawn.height, preview(number))
  }
  return previews
}

const needsPassword = (fault: unknown) => fault instanceof Error && /password|security scheme/i.test(fault.message)

/**
 * A PDF that can be opened without a password and whose first pages can be drawn, or what is wrong with it. It is kept as
 * it is: it is only ever given back as a download, never shown by our pages.
 */
export async function inspectPdf(place: Place): Promise<Found> {
  const bytes = await readFile(place.path)
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return { code: 'fileDamaged' }
  const library = await PDFiumLibrary.init()
  let document: PDFiumDocument
  try {
    document = await library.loadDocument(bytes)
  } catch (fault) {
    return { code: needsPassword(fault) ? 'fileEncrypted' : 'fileDamaged' }
  }
  const pages = document.getPageCount()
  if (pages === 0) return { code: 'fileDamaged' }
  if (pages > inspection.mostPages) return { code: 'fileTooManyPages', facts: { pages, limit: inspection.mostPages } }
  return { type: 'application/pdf', pages, previews: await drawPages(document, pages, place) }
}
