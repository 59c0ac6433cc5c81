import { describe, expect, test } from 'vitest'
import { isNewer, readManifest, rowsThatDiffer, whyNotHere, type Manifest } from './manifest.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
const migrations = [{ name: '0001_people.sql', sha256: a }, { name: '0002_applications.sql', sha256: b }]
const manifest = (changed: Partial<Manifest> = {}): Manifest => ({
  format: 1, version: '0.1.0', engine: 'postgresql', engineVersion: '15.18 (Debian)', at: '2026-03-10T18:00:00.000Z', migrations, extensions: ['pg_trgm'], rows: {}, ...changed,
})
const program = { version: '0.1.0', migrations }
const here = { engine: 'postgresql', version: '15.4' } as const

describe('PLAT-10 What an archive says of itself', () => {
  test('the same version comes back, and an older one', () => {
    expect(whyNotHere(manifest(), program, here)).toBeUndefined()
    expect(whyNotHere(manifest({ migrations: migrations.slice(0, 1) }), { ...program, version: '0.3.0' }, here)).toBeUndefined()
  })

  test('a newer one does not, by its number or by a migration that is not known', () => {
    expect(whyNotHere(manifest({ version: '0.2.0' }), program, here)).toMatch(/newer version of Alongside \(0\.2\.0; this is 0\.1\.0\)/)
    expect(whyNotHere(manifest(), { ...program, migrations: migrations.slice(0, 1) }, here)).toContain('0002_applications.sql')
  })

  test('a migration that was edited, the other engine, an older server', () => {
    expect(whyNotHere(manifest(), { ...program, migrations: [migrations[0]!, { ...migrations[1]!, sha256: a }] }, here)).toMatch(/^0002_applications\.sql is not the one/)
    expect(whyNotHere(manifest(), program, { engine: 'embedded' })).toMatch(/PostgreSQL server.*Set DATABASE_URL/)
    expect(whyNotHere(manifest({ engine: 'embedded' }), program, here)).toMatch(/Take DATABASE_URL away/)
    expect(whyNotHere(manifest({ engineVersion: '17.2' }), program, here)).toMatch(/made on PostgreSQL 17, and this server is PostgreSQL 15/)
    expect(whyNotHere(manifest({ engineVersion: '15.1' }), program, { engine: 'postgresql', version: '17.2' })).toBeUndefined()
  })

  test.each([['0.2.0', '0.1.9', true], ['0.10.0', '0.9.0', true], ['1.0.0', '0.99.0', true], ['0.1.0', '0.1.0', false], ['0.1.0', '0.2.0', false]])(
    '%s after %s: %s', (one, other, is) => expect(isNewer(one, other)).toBe(is))

  test('what is no list of ours, or of a form to come, is refused in plain words', () => {
    for (const text of ['', '{}', JSON.stringify({ ...manifest(), format: 2 }), JSON.stringify({ ...manifest(), rows: { 'public.x"; drop': 1 } })]) {
      expect(() => readManifest(text)).toThrow(/form that this version does not know/)
    }
  })

  test('tables that are not as they were are named, with their numbers', () => {
    expect(rowsThatDiffer({ 'public.people': 3, 'public.names': 1 }, { 'public.people': 2, 'public.names': 1, 'public.files': 0 }))
      .toEqual(['public.files: no rows were in the backup, 0 are here', 'public.people: 3 rows were in the backup, 2 are here'])
  })
})
