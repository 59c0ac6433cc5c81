import { serve } from './server.ts'

/** One server for the whole run. The journeys find it by `JOURNEYS_ADDRESS`. */
export default async function setup() {
  const served = await serve()
  process.env.JOURNEYS_ADDRESS = served.address
  return () => served.stop()
}
