import { expect, test } from 'vitest'
import { tidyText } from './unseen-signs.ts'

test('what nobody sees, or what turns the text, is left out; words, lines and joined pictures stay', () => {
  expect(tidyText(' Más luz,\r\n\tpor favor.\u0007 ')).toBe('Más luz,\n\tpor favor.')
  expect(tidyText('paid \u202e001$\u202c \u2066x\u2069\ufeff')).toBe('paid 001$ x')
  expect(tidyText('\u200b \u2060\ufeff\u00ad')).toBe('')
  for (const text of ['👩\u200d👧 ❤️', 'می\u200cخواهم', 'José\u0301']) expect(tidyText(text)).toBe(text)
})
