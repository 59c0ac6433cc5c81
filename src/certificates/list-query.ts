import { certificateLifecycle } from './certificate-lifecycle.ts'

/** What the list of certificates can show. */
export const listStates = ['all', ...certificateLifecycle.states] as const
export type ListState = (typeof listStates)[number]

export interface ListQuery {
  readonly state: ListState
  readonly find: string
  /** From 1. */
  readonly page: number
}

/** What the address asks of the list; what cannot be asked is left out. */
export function queryIn(asked: URLSearchParams): ListQuery {
  const page = asked.get('page') ?? ''
  return {
    state: listStates.find((one) => one === asked.get('state')) ?? 'all', find: (asked.get('find') ?? '').replaceAll('\u0000', '').trim().slice(0, 120),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}
