import pg from 'pg'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openHouse, closeHouse } from '../../src/house.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { settingsOf } from './served-house.ts'
import { staffHere } from '#database/seeds/staff-here.server.ts'
import { searchApplications } from '#certification/search-applications.server.ts'
import { reviewQueue } from '#certification/review-queue.server.ts'
import { usualQuery } from '#certification/queue-query.ts'
const house = await openHouse(settingsFrom(settingsOf({ folder: '/tmp/queue-bench-x', databaseUrl: process.argv[2] } as never)), { quiet: true })
const staff = await staffHere(house, 'programSpecialist')
const p95 = (all: number[]) => { const s = all.toSorted((a, b) => a - b); return `p50 ${s[Math.floor(s.length / 2)]!.toFixed(1)} p95 ${s[Math.floor(s.length * 0.95)]!.toFixed(1)} max ${s.at(-1)!.toFixed(1)}` }
const every: number[] = []
for (const typed of ['munoz', 'Gonzales', 'nguyen', 'zuniga', 'williams', 'rosa', 'ana', 'lopez ortiz', 'Guiterrez', 'Castaneda Chen', 'applicant-5000@example.org', 'xyzzy', 'li', 'a', 'quinones vega ramon', 'Maria Garcia', 'delgad', 'applicant', 'kimm', 'Maldonaldo Yolanda']) {
  const times: number[] = []
  let n = 0
  for (let i = 0; i < 9; i++) { const t = performance.now(); n = (await unitOfWork(house, staff, (u) => searchApplications(u, { typed, reference: undefined }))).length; times.push(performance.now() - t) }
  every.push(...times.slice(1)); console.log(typed.padEnd(30), String(n).padStart(3), p95(times.slice(1)))
}
console.log('ALL', p95(every))
for (const q of [{}, { whose: 'mine' }, { whose: 'nobody' }, { language: 'es' }, { due: 7 }, { due: 'late' }, { sort: 'name' }, { sort: 'sent' }, { view: 'approved' }, { view: 'approved', sort: 'name' }, { view: 'approved', language: 'es', sort: 'sent' }, { view: 'ended' }, { view: 'ended', sort: 'name' }, { view: 'approved', whose: 'mine' }, { page: 20 }, { view: 'approved', page: 20 }] as never[]) {
  const times: number[] = []
  let n = 0
  for (let i = 0; i < 21; i++) { const t = performance.now(); n = (await unitOfWork(house, staff, (u) => reviewQueue(u, { ...usualQuery, ...(q as object) }))).rows.length; times.push(performance.now() - t) }
  console.log(JSON.stringify(q).padEnd(60), String(n).padStart(3), p95(times.slice(3)))
}
await closeHouse(house)
