import { describe, expect, test } from 'vitest'
import { menuFor, type Menu } from './navigation.ts'

const texts = (links: readonly { text: string }[] = []) => links.map(({ text }) => text)
const current = (links: readonly { text: string; current: boolean }[] = []) => texts(links.filter((link) => link.current))
const manager = (path: string) => menuFor(['programManager'], path, 'en')
/** Every place that one press reaches, and every place that two reach. */
const reached = (roles: readonly string[], { navigation }: Menu): Set<string> =>
  new Set(navigation.flatMap(({ href }) => [href, ...(menuFor(roles, href, 'en').section?.links ?? []).map((link) => link.href)]))

describe('The menu', () => {
  test('of someone who works nowhere has their own matters side by side, and before signing in the way to apply', () => {
    expect(texts(menuFor([], '/', 'es').navigation)).toEqual(['Su solicitud', 'Sus fechas', 'Sus preguntas', 'Mensajes'])
    expect(menuFor(undefined, '/apply', 'en')).toEqual({ navigation: [{ href: '/apply', text: 'Apply', current: true }] })
  })

  test('of a program manager is short, by what they do', () => {
    expect(texts(manager('/').navigation)).toEqual(['Applications', 'Training', 'Exam and certificates', 'Vouchers', 'Program', 'Your own'])
    expect(manager('/').section).toBeUndefined()
  })

  test('shows the places of the group in which a page is, and marks both', () => {
    const { navigation, section } = manager('/review/access/0198')
    expect(current(navigation)).toEqual(['Program'])
    expect(section!.name).toBe('Program')
    expect(current(section!.links)).toEqual(['Access'])
    expect(current(manager('/review/K7M-3PQ-9D').section!.links)).toEqual(['Review'])
    expect(current(manager('/review/training').section!.links)).toEqual(['Training certificates'])
    expect(current(manager('/vouchers/new').navigation)).toEqual(['Vouchers'])
    expect(manager('/vouchers/new').section).toBeUndefined()
  })

  test.each([
    ['programManager', ['/review', '/review/assignments', '/program-questions', '/name-changes', '/review/letters', '/review/training', '/review/providers', '/exams', '/exams/sittings', '/exams/items', '/exams/vendor', '/proctor', '/certificates', '/vouchers',
      '/operations/policy', '/operations/people', '/review/access', '/operations', '/messages', '/questions', '/dates', '/apply']],
    ['programSpecialist', ['/review', '/program-questions', '/name-changes', '/review/letters', '/review/training', '/review/providers', '/exams', '/certificates', '/messages', '/questions', '/dates', '/apply']],
    ['operator', ['/operations/policy', '/operations/people', '/operations', '/apply', '/dates', '/questions', '/messages']],
    ['proctor', ['/proctor', '/apply', '/dates', '/questions', '/messages']],
    ['trainingCoordinator', ['/training', '/apply', '/dates', '/questions', '/messages']],
  ] as const)('of a %s reaches everything they may see in two presses, and nothing else', (role, places) => {
    expect([...reached([role], menuFor([role], '/', 'en'))].sort()).toEqual([...places].sort())
  })

  test('of somebody with every role still has few words', () => {
    expect(menuFor(['programManager', 'programSpecialist', 'operator', 'trainingCoordinator'], '/', 'es').navigation.length).toBeLessThanOrEqual(6)
  })
})
