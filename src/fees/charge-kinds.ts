import type { Tables } from '#database/tables.ts'

/** What a fee is for. Source: TOOLKIT, fees. */
export const chargeKinds = ['application', 'exam', 'examRetake', 'renewal'] as const satisfies readonly Tables['charges']['kind'][]
export type ChargeKind = (typeof chargeKinds)[number]

export const isChargeKind = (text: string): text is ChargeKind => chargeKinds.includes(text as ChargeKind)
