import { lifecycleOf } from '#platform/lifecycle.ts'

/** One version of a question of a bank. Only active ones are drawn; one that was drawn stays in the exam for which it was. Source: 0048. */
export const bankItemLifecycle = lifecycleOf<'manager'>()({
  draft: { activate: { by: 'manager', to: 'active' }, setAside: { by: 'manager', to: 'retired' } },
  active: { retire: { by: 'manager', to: 'retired' } },
  retired: { restore: { by: 'manager', to: 'active' } },
})
export type BankItemState = (typeof bankItemLifecycle.states)[number]
