import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import { loadDecisionReasons, readDecisionReasons, reasonsOf } from './decision-reasons.server.ts'
import { unfitReasons, type DecisionReasons } from './decision-reasons.ts'

const things = ['phone', 'documents-identity']
const said = { en: 'Unclear', es: 'No está claro' }
const ours = readDecisionReasons('corrections')
const own = (changed: Partial<DecisionReasons> = {}): DecisionReasons => ({
  id: 'corrections', version: 2, source: 'theirs',
  reasons: [{ id: 'unclear', about: ['documents-identity'], note: false, staff: said, says: said }, { id: 'other', about: [], note: true, staff: said, says: said }],
  ...changed,
})

/** A folder of an operator in which a file stands over ours; ours count again afterwards. */
function folderWith(name: 'corrections' | 'grounds', content: unknown) {
  const contentFolder = mkdtempSync(join(tmpdir(), 'alongside-reasons-'))
  onTestFinished(() => {
    rmSync(contentFolder, { recursive: true })
    loadDecisionReasons({}, ours.reasons.flatMap(({ about }) => about))
  })
  mkdirSync(join(contentFolder, 'decisions'))
  writeFileSync(join(contentFolder, `decisions/${name}.yaml`), typeof content === 'string' ? content : stringify(content))
  return { contentFolder }
}
const start = (name: 'corrections' | 'grounds', content: unknown) => () => loadDecisionReasons(folderWith(name, content), things)

describe('CERT-08 The reasons of an operator', () => {
  test('go over ours', () => {
    start('corrections', own())()
    expect(reasonsOf('corrections').map(({ id }) => id)).toEqual(['unclear', 'other'])
    expect(reasonsOf('grounds').length).toBeGreaterThan(2)
  })

  const [first] = own().reasons
  test.each([
    ['that is no YAML', 'id: [corrections', /flow/i],
    ['that is empty', '', /expected object/i],
    ['of another name', own({ id: 'grounds', reasons: own().reasons.map((one) => ({ ...one, about: [] })) }), /its id is not its name/],
    ['that lacks a language', { ...own(), reasons: [{ ...first, says: { en: 'Unclear' } }] }, /reasons\[0\]\.says\.es/],
    ['with a key that nobody reads', { ...own(), mood: 'good' }, /mood/],
    ['with an id twice', own({ reasons: [first!, first!] }), /each id once/],
    ['without reasons', own({ reasons: [] }), /reasons/],
    ['about something that cannot be corrected', own({ reasons: [{ ...first!, about: ['documents-diploma'] }, own().reasons[1]!] }), /unclear is about documents-diploma/],
    ['that leaves something without words', own({ reasons: [first!] }), /nothing can be said about phone/],
  ])('one %s stops the start, and is named with its mistakes', (_, content, mistake) => {
    expect(start('corrections', content)).toThrow(/corrections\.yaml cannot be used:\n/)
    expect(start('corrections', content)).toThrow(mistake)
  })

  test('grounds are about the whole, and about no single thing', () => {
    expect(() => readDecisionReasons('grounds', folderWith('grounds', own({ id: 'grounds' })))).toThrow(/grounds\.yaml cannot be used:\n[^]*a ground is about nothing but the whole/)
  })

  test('what is wrong is named, all of it', () => {
    expect(unfitReasons([{ ...first!, about: ['a', 'b'] }], ['c'])).toEqual([
      'unclear is about a, which cannot be corrected', 'unclear is about b, which cannot be corrected', 'nothing can be said about c'])
    expect(unfitReasons(ours.reasons, things)).toEqual(expect.arrayContaining([expect.stringContaining('educationLevel')]))
  })
})
