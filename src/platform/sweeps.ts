import type { Instant } from './dates.ts'

/** The jobs that the clock asks for, and how many minutes apart: by the clock on the wall, so at :00, :10, :20. */
export const everyMinutes = { housekeeping: 10, decisions: 1 } as const
export type ClockJob = keyof typeof everyMinutes

/** As the job queue wants it written. */
export const cronOf = (minutes: number): string => (minutes === 1 ? '* * * * *' : `*/${minutes} * * * *`)

/** When the clock asks for a job the next time. */
export function nextRun(job: ClockJob, now: Instant): Instant {
  const apart = everyMinutes[job] * 60_000
  return new Date((Math.floor(now.getTime() / apart) + 1) * apart)
}
