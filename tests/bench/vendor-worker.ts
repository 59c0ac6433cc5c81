/** The work on one vendor's file in a process of its own, so that it can be killed: its id, and then the place as JSON. */
import { workOnVendorFile } from '#exams/public.server.ts'
import { inHouse } from './prepared.ts'

const [file, place] = process.argv.slice(2)
await inHouse(JSON.parse(place!), (house) => workOnVendorFile(house, file!))
