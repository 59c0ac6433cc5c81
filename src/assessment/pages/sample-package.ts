import { fileHeaders } from '#platform/file-answer.server.ts'
import { samplePackage } from '../sample-package.server.ts'

/** The public sample bank as a QTI 3 package, for everybody: for practice elsewhere, and as an example of how a package looks. */
export const loader = async () =>
  new Response(new Uint8Array(await samplePackage()), { headers: { ...fileHeaders, 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment; filename="sample-items.zip"' } })
