import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from './server.ts'

/** One server for the whole run. The journeys find it by `JOURNEYS_ADDRESS`, and note in `JOURNEYS_SHAPES` which pages were looked over. */
export default async function setup() {
  const served = await serve()
  const shapes = mkdtempSync(join(tmpdir(), 'alongside-shapes-'))
  Object.assign(process.env, { JOURNEYS_ADDRESS: served.address, JOURNEYS_SHAPES: shapes })
  return async () => {
    await served.stop()
    rmSync(shapes, { recursive: true, force: true })
  }
}
