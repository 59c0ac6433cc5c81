import { expect, test } from 'vitest'
import { bringsFiles } from './file-routes.server.ts'
import type { RoomRoute } from './room-routes.ts'

const routes: RoomRoute[] = [
  { path: 'apply/:reference/:page', file: 'x', enter: 'self' },
  { path: 'apply/:reference/documents', file: 'x', enter: 'self', body: 'files' },
]
const request = (path: string, method = 'POST', type = 'multipart/form-data; boundary=x') =>
  new Request(`http://localhost:3000${path}`, { method, headers: { 'content-type': type } })

test('CERT-04 Only a form with files, at an address that takes them, is not read beforehand', () => {
  const asked = [
    request('/apply/K7M/documents'), request('/apply/K7M/Documents/?a=b'), request('/apply/K7M/name'), request('/apply'),
    request('/apply/K7M/documents', 'POST', 'application/x-www-form-urlencoded'), request('/apply/K7M/documents', 'GET'), request('/%E0%A4%A'),
  ]
  expect(asked.map((one) => bringsFiles(routes, one))).toEqual([true, true, false, false, false, false, false])
})
