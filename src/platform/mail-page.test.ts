import { describe, expect, test } from 'vitest'
import { mailPage, mailText } from './mail-page.ts'

const letter = { language: 'es', subject: 'Noticias sobre su solicitud', firstWrittenOn: null, html: '<p>Hola, Íñigo:</p>', text: 'Hola, Íñigo:' } as const
const words = (html: string) => html.replace(/<(style|title).*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()

describe('CERT-24 A mail', () => {
  test('names its language, has one heading, and gives way to a narrow screen and to the dark', () => {
    const page = mailPage(letter)
    expect(page).toContain('<html lang="es">')
    expect(page.match(/<h1>(.*?)<\/h1>/g)).toEqual(['<h1>Noticias sobre su solicitud</h1>'])
    expect(page).toContain('width=device-width')
    expect(page).toContain('content="light dark"')
  })

  test('fetches nothing, and tells nobody that it was read', () => {
    expect(mailPage(letter)).not.toMatch(/<img|<link|<script|url\(|src=|background=|https?:/i)
  })

  test('sent again says of which day it is a copy, in both parts alike', () => {
    const copy = { ...letter, firstWrittenOn: '2026-03-10' }
    expect(mailText(copy)).toBe('Esta es una copia de nuestra carta del 10 de marzo de 2026.\n\nHola, Íñigo:')
    expect(words(mailPage(copy))).toBe(`${letter.subject} ${mailText(copy).replace('\n\n', ' ')}`)
    expect(mailText({ ...copy, language: 'en' })).toContain('This is a copy of our letter of March 10, 2026.')
    expect(mailText(letter)).toBe('Hola, Íñigo:')
  })
})
