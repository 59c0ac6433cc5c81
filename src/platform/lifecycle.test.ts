import { describe, expect, test } from 'vitest'
import { lifecycleOf } from './lifecycle.ts'

const table = {
  asked: { answer: { by: 'host', to: 'answered', needs: ['words'] }, withdraw: { by: 'guest', to: 'withdrawn' } },
  answered: { thank: { by: 'guest', to: 'answered' } },
  withdrawn: {},
} as const
const life = lifecycleOf<'guest' | 'host', 'words'>()(table)

describe('PLAT-05 A lifecycle is a table', () => {
  test('begins with the first state, and ends where nothing leads on', () => {
    expect(life.first).toBe('asked')
    expect(life.states).toEqual(['asked', 'answered', 'withdrawn'])
    expect(life.states.filter(life.isFinal)).toEqual(['withdrawn'])
  })

  test('says which steps a role may take, and no others', () => {
    expect(life.allowed('asked', 'guest')).toEqual(['withdraw'])
    expect(life.allowed('asked', 'host')).toEqual(['answer'])
    expect(life.allowed('withdrawn', 'host')).toEqual([])
    expect(life.allowed('asked', 'stranger')).toEqual([])
  })

  test('has no step from a state that does not list it', () => {
    expect(life.step('asked', 'answer')).toEqual({ by: 'host', to: 'answered', needs: ['words'] })
    expect(life.step('withdrawn', 'answer')).toBeUndefined()
  })

  test('finds states that no way reaches', () => {
    expect(life.unreachable()).toEqual([])
    const island = lifecycleOf<'guest'>()({ here: { stay: { by: 'guest', to: 'here' } }, there: { leave: { by: 'guest', to: 'far' } }, far: {} })
    expect(island.unreachable()).toEqual(['there', 'far'])
  })

  test('draws itself for the documents', () => {
    expect(life.mermaid().split('\n')).toEqual([
      'stateDiagram-v2', '  [*] --> asked', '  asked --> answered: answer (host)', '  asked --> withdrawn: withdraw (guest)',
      '  answered --> answered: thank (guest)', '  withdrawn --> [*]',
    ])
  })

  test('does not compile with a role, a target, a need or a key that does not exist', () => {
    const of = lifecycleOf<'guest' | 'host', 'words'>()
    // @ts-expect-error Nobody is called a hosst.
    of({ asked: { answer: { by: 'hosst', to: 'asked' } } })
    // @ts-expect-error There is no such state.
    of({ asked: { answer: { by: 'host', to: 'answerd' } } })
    // @ts-expect-error Nothing is called wrods.
    of({ asked: { answer: { by: 'host', to: 'asked', needs: ['wrods'] } } })
    // @ts-expect-error A step has no such key.
    of({ asked: { answer: { by: 'host', to: 'asked', when: 'later' } } })
    // @ts-expect-error A step leads somewhere.
    of({ asked: { answer: { by: 'host' } } })
    // @ts-expect-error This life has no such step.
    life.step('asked', 'forget')
    // @ts-expect-error This life has no such state.
    expect(() => life.allowed('forgotten', 'host')).toThrow()
  })
})
