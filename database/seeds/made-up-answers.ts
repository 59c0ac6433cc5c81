import type { DocumentKind } from '#certification/documents.ts'

/** A date as the three fields of a form hold it. */
export const date = (text: string) => {
  const [year, month, day] = text.split('-') as [string, string, string]
  return { year, month: String(Number(month)), day: String(Number(day)) }
}

/** What nearly everyone of the demonstration sends and says. */
export const both: readonly DocumentKind[] = ['identity', 'education']
export const rest = { educationLevel: 'diploma', commitment: ['share', 'recovery'], phone: '' }
