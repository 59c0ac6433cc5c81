import { hash } from 'node:crypto'
import type { House } from '#platform/house.server.ts'
import { Refused } from '#platform/problems.ts'
import { readTextFile } from '#platform/text-of-file.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { askVendorList, openVendorList } from '#exams/ask-vendor-list.server.ts'
import { arrivedFile, sendVendorFile } from '#exams/send-vendor-file.server.ts'
import { tryVendorLinesAgain } from '#exams/try-vendor-lines-again.server.ts'
import { readVendorFile } from '#exams/vendor-lines.ts'
import { workOnVendorFile } from '#exams/work-on-vendor-file.server.ts'
import { authorized, opensExam } from './exams.ts'
import { certifyingBody, person, staff } from './people.ts'

/** Somebody who may take the exam. @returns who, and the number by which the vendor knows them. */
export async function candidate(house: House, certifierId: string, email: string, name: readonly [string, string] = ['María José', 'García Márquez'], validThrough?: string) {
  const who = await person(house, email)
  await opensExam(house, who, certifierId, { givenNames: name[0], familyNames: name[1], ...(validThrough ? { validThrough } : {}) })
  return { who, number: await authorized(house, who, certifierId) }
}

/** A program with a manager, a second one, and a specialist. */
export async function vendorProgram(house: House) {
  const here = await certifyingBody(house)
  return {
    here, anh: await staff(house, here, 'programManager', 'anh@example.org'), mai: await staff(house, here, 'programManager', 'mai@example.org'),
    marcus: await staff(house, here, 'programSpecialist', 'marcus@example.org'),
  }
}

/** A manager sends in a file, as bytes or as text. @returns its id. @throws {Refused} */
export async function sendsFile(house: House, by: Staff, content: string | Uint8Array, name = 'results.csv'): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const text = readTextFile(bytes)!
  const read = readVendorFile(text.text)
  if ('problem' in read) throw new Refused([read.problem])
  return unitOfWork(house, by, (unit) => sendVendorFile(unit, arrivedFile(read, { name, sha256: hash('sha256', bytes), encoding: text.encoding })))
}

/** The same, and the house takes its lines at once. @returns the lines as they stand, each by what became of it. */
export async function takesFile(house: House, by: Staff, content: string | Uint8Array) {
  const id = await sendsFile(house, by, content)
  await workOnVendorFile(house, id)
  return { id, lines: await linesOf(house, id) }
}

export async function triesAgain(house: House, by: Staff, id: string, sameName?: string) {
  await unitOfWork(house, by, (unit) => tryVendorLinesAgain(unit, id, sameName))
  await workOnVendorFile(house, id)
  return linesOf(house, id)
}

/** Each line in short: `2 taken`, `3 refused vendorUnknown`, `4 taken (vendorNoBooking)`. */
export async function linesOf(house: House, fileId: string): Promise<string[]> {
  const rows = await house.database.query.selectFrom('exam_vendor_lines').selectAll().where('file_id', '=', fileId).orderBy('number').execute()
  return rows.map(({ number, state, why, warnings }) => {
    const codes = (warnings as { code: string }[]).map(({ code }) => code)
    return [number, state, ...(why ? [why] : []), ...(codes.length > 0 ? [`(${codes.join(' ')})`] : [])].join(' ')
  })
}

/** A manager makes a file for the vendor and takes it out. @returns each row in short. */
export async function list(house: House, by: Staff, kind: 'full' | 'changes') {
  const id = await unitOfWork(house, by, (unit) => askVendorList(unit, kind))
  await workOnVendorFile(house, id)
  return (await openVendorList(house, by, id)).rows
}

export const results = (...lines: readonly string[]): string => ['candidate_id,outcome,exam_date,line_id,given_names,family_names', ...lines].join('\r\n')
export const bookings = (...lines: readonly string[]): string => ['candidate_id,status,exam_date,exam_time,place,changed_at,line_id', ...lines].join('\r\n')
