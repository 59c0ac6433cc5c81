import type { Problem } from '#platform/problems.ts'

/** What can happen at an exam that somebody should read of later. */
export const incidentKinds = ['connection', 'device', 'noise', 'help', 'left', 'conduct', 'other'] as const
export type IncidentKind = (typeof incidentKinds)[number]
export const isIncidentKind = (text: unknown): text is IncidentKind => incidentKinds.includes(text as IncidentKind)

/** In signs. */
export const longestNote = 1000
/** The most minutes that are given at once, and in all. */
export const mostMinutes = 120
const mostInAll = 600

/** What is wrong with the minutes that a proctor typed. */
export function problemsOfTime(typed: string, givenBefore: number): Problem[] {
  const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  if (minutes < 1 || minutes > mostMinutes) return [{ code: 'minutesWrong', field: 'minutes', facts: { most: mostMinutes } }]
  return givenBefore + minutes > mostInAll ? [{ code: 'minutesTooMany', field: 'minutes', facts: { most: mostInAll } }] : []
}

/** What a proctor has to know when an accommodation was decided, or changed, after the clock had started. Nothing when it began with it. */
export const grantedSince = (grantedPercent: number, startedPercent: number | null): number | undefined =>
  (startedPercent !== null && grantedPercent > startedPercent ? grantedPercent - startedPercent : undefined)
