import { describe, expect, test } from 'vitest'
import { fieldsOfMeeting, longestAddress, longestMeetingNote, readMeeting } from './meeting-form.ts'

const codes = (meeting: string, note: { en?: string; es?: string } = {}) => {
  const read = readMeeting({ meeting, 'meeting-note-en': note.en, 'meeting-note-es': note.es })
  return 'problems' in read ? read.problems.map(({ code, field }) => `${code} ${field}`) : read.meeting
}

describe('CERT-13 The meeting of an online exam', () => {
  test('is an https address, with or without a note in both languages; nothing typed is no meeting', () => {
    expect(codes('')).toBe('none')
    expect(codes('  https://meet.example.org/room/7?pwd=a#b ')).toEqual({ address: 'https://meet.example.org/room/7?pwd=a#b', note: undefined })
    expect(codes('HTTPS://MEET.example.org')).toEqual({ address: 'https://meet.example.org/', note: undefined })
    const both = { en: 'By phone: 555-0100', es: 'Por teléfono: 555-0100' }
    expect(codes('https://meet.example.org/', both)).toEqual({ address: 'https://meet.example.org/', note: both })
  })

  test.each(['meet.example.org/7', 'http://meet.example.org/', 'ftp://meet.example.org/', 'javascript:alert(1)', 'https://', 'https://localhost/7', 'https://meet .example.org/', 'https://meet.example.org/a b', 'tomorrow'])(
    '%s is none', (typed) => expect(codes(typed)).toEqual(['meetingAddressWrong meeting']))

  test.each(['https://ana@meet.example.org/', 'https://ana:secret@meet.example.org/', 'https://@meet.example.org/'])(
    '%s has a name in it', (typed) => expect(codes(typed)).toEqual(['meetingAddressSecret meeting']))

  test('too long, a note in one language, a note without an address: each is said at its field', () => {
    expect(codes(`https://meet.example.org/${'a'.repeat(longestAddress)}`)).toEqual(['meetingAddressTooLong meeting'])
    expect(codes('https://meet.example.org/', { en: 'x' })).toEqual(['meetingNoteOneLanguage meeting-note-es'])
    expect(codes('', { en: 'x', es: 'x' })).toEqual(['meetingNoteAlone meeting'])
    expect(codes('https://meet.example.org/', { en: 'x'.repeat(longestMeetingNote + 1), es: 'x' })).toEqual(['meetingNoteTooLong meeting-note-en'])
  })

  test('what is kept is typed the same way', () => {
    const typed = { meeting: 'https://meet.example.org/7', 'meeting-note-en': 'a', 'meeting-note-es': 'b' }
    const read = readMeeting(typed)
    expect('meeting' in read && read.meeting !== 'none' && fieldsOfMeeting(read.meeting)).toEqual(typed)
  })
})
