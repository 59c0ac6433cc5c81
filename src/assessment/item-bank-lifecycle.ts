import { lifecycleOf } from '#platform/lifecycle.ts'

/** A certifying body's own bank of questions. Exams are drawn from the active one; a retired one still shows and scores what was drawn from it. Source: 0048. */
export const itemBankLifecycle = lifecycleOf<'manager'>()({
  draft: { activate: { by: 'manager', to: 'active' }, retire: { by: 'manager', to: 'retired' } },
  active: { retire: { by: 'manager', to: 'retired' } },
  retired: {},
})
export type ItemBankState = (typeof itemBankLifecycle.states)[number]
