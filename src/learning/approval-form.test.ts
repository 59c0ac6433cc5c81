import { describe, expect, test } from 'vitest'
import type { Approval, ApprovalChange } from './approvals.ts'
import { possibleChanges, readApproval, readChange } from './approval-form.ts'
import { fieldsOfDay } from './typed-day.ts'

const begun = '2022-07-01'
const approval = (...changes: readonly ApprovalChange[]): Approval =>
  ({ id: 'x', training: 'core80', language: 'es', from: '2026-01-01', through: '2026-12-31', changes })

interface Wish { from?: string; through?: string; training?: string; languages?: string[] }
function codes({ from = '2027-01-01', through = '2027-12-31', training = 'core80', languages = ['es'] }: Wish, existing: readonly Approval[] = []) {
  const read = readApproval({ training, ...fieldsOfDay('from', from), ...fieldsOfDay('through', through) }, { languages }, begun, existing)
  return 'problems' in read ? read.problems.map(({ code }) => code) : []
}

describe('CERT-19 Approving a provider', () => {
  test('for one training in both languages', () => {
    expect(readApproval({ training: 'crisis', ...fieldsOfDay('from', '2026-03-10'), ...fieldsOfDay('through', '2028-02-29') }, { languages: ['en', 'es', 'en', 'fr'] }, begun, []))
      .toEqual({ approval: { training: 'crisis', languages: ['en', 'es'], from: '2026-03-10', through: '2028-02-29' } })
  })

  test.each<[string, Wish, string[]]>([
    ['no day that exists', { from: '2027-02-29', through: '2027-06-31' }, ['firstDayMissing', 'lastDayMissing']],
    ['until before from', { from: '2027-03-02', through: '2027-03-01' }, ['daysCrossed']],
    ['one day alone', { from: '2027-03-02', through: '2027-03-02' }, []],
    ['before there was a program', { from: '2022-06-30' }, ['approvalTooEarly']],
    ['ten years', { through: '2036-12-31' }, []],
    ['a day more than ten years', { through: '2037-01-01' }, ['approvalTooLong']],
    ['no training', { training: 'yoga' }, ['trainingMissing']],
    ['no language', { languages: [] }, ['trainingLanguageMissing']],
  ])('%s', (_, wish, expected) => expect(codes(wish)).toEqual(expected))

  test.each<[string, Wish, readonly ApprovalChange[], string[]]>([
    ['the next day after another is free', {}, [], []],
    ['the last day of another is not', { from: '2026-12-31' }, [], ['approvalOverlaps']],
    ['around another', { from: '2025-01-01' }, [], ['approvalOverlaps']],
    ['in the other language', { from: '2026-05-01', languages: ['en'] }, [], []],
    ['for another training', { from: '2026-05-01', training: 'justice' }, [], []],
    ['after another was ended', { from: '2026-05-01' }, [{ kind: 'ended', from: '2026-05-01' }], []],
    ['while another is suspended', { from: '2026-06-01' }, [{ kind: 'suspended', from: '2026-05-01' }], ['approvalOverlaps']],
  ])('%s', (_, wish, changes, expected) => expect(codes(wish, [approval(...changes)])).toEqual(expected))
})

const today = '2026-03-10'
function changeCodes(kind: string, from: string, changes: readonly ApprovalChange[] = [], why = 'A visit') {
  const read = readChange({ kind, why, ...fieldsOfDay('from', from) }, approval(...changes), today)
  return 'problems' in read ? read.problems.map(({ code }) => code) : []
}
const suspended = { kind: 'suspended', from: '2026-02-01' } as const

describe('CERT-19 What happens to an approval', () => {
  test.each<[string, string, string, readonly ApprovalChange[], string[]]>([
    ['today', 'suspended', today, [], []],
    ['yesterday', 'suspended', '2026-03-09', [], ['changeInPast']],
    ['on its last day', 'ended', '2026-12-31', [], []],
    ['after its last day', 'ended', '2027-01-01', [], ['changeOutside']],
    ['suspended twice', 'suspended', '2026-04-01', [suspended], ['suspendedAlready']],
    ['suspended again, in spite of a lifting to come', 'suspended', today, [suspended, { kind: 'lifted', from: '2026-04-01' }], []],
    ['lifted', 'lifted', today, [suspended], []],
    ['lifted though it counts', 'lifted', today, [], ['notSuspended']],
    ['lifted before it begins', 'lifted', today, [{ kind: 'suspended', from: '2026-04-01' }], []],
    ['ended sooner than was said', 'ended', '2026-04-01', [{ kind: 'ended', from: '2026-05-01' }], []],
    ['ended later than was said', 'ended', '2026-05-01', [{ kind: 'ended', from: '2026-05-01' }], ['approvalEndsAlready']],
    ['ended when it is over', 'ended', '2026-04-01', [{ kind: 'ended', from: today }], ['approvalEndedAlready']],
    ['suspended before an end that was said', 'suspended', '2026-04-01', [{ kind: 'ended', from: '2026-05-01' }], ['approvalEndedAlready']],
    ['something else', 'forgotten', today, [], ['changeMissing']],
    ['no such day', 'ended', '2026-02-29', [], ['changeDayMissing']],
  ])('%s', (_, kind, from, changes, expected) => expect(changeCodes(kind, from, changes)).toEqual(expected))

  test('needs a reason, not a longer one than fits', () => {
    expect(changeCodes('ended', today, [], ' ')).toEqual(['whyMissing'])
    expect(changeCodes('ended', today, [], '\u200b\u202e')).toEqual(['whyMissing'])
    expect(changeCodes('ended', today, [], 'x'.repeat(501))).toEqual(['whyTooLong'])
  })

  test('offers only what makes sense', () => {
    expect(possibleChanges(approval(), today)).toEqual(['suspended', 'ended'])
    expect(possibleChanges(approval(suspended), today)).toEqual(['lifted', 'ended'])
    expect(possibleChanges(approval({ kind: 'suspended', from: '2026-05-01' }), today)).toEqual(['suspended', 'lifted', 'ended'])
    expect(possibleChanges(approval({ kind: 'ended', from: '2026-12-01' }), today)).toEqual(['ended'])
    expect(possibleChanges(approval({ kind: 'ended', from: today }), today)).toEqual([])
    expect(possibleChanges(approval(), '2027-01-01')).toEqual([])
  })
})
