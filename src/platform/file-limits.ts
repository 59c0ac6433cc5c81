/** What one upload may hold. Both are policy (`mostFiles`, `mostFileSize`); whoever receives files passes them in. */
export interface FileLimits {
  /** How many files this form may add now. */
  readonly mostFiles: number
  /** The largest file, in megabytes. */
  readonly mostFileSize: number
}

/** A megabyte, as people and phones count it. */
export const megabyte = 1_000_000

/** What is looked at in a file, whatever its policy: limits that keep one file from taking the house's memory or time. */
export const inspection = {
  /** Width times height, before anything is unpacked: the largest phones take 48 megapixels. */
  mostPixels: 50_000_000,
  /** The longest side of a photo that is kept: a printed ID is readable far below it. */
  longestSide: 3000,
  /** The longest side of a preview. */
  previewSide: 1600,
  mostPages: 20,
  mostPreviews: 3,
  /** For one file, in milliseconds. */
  longest: 30_000,
  /** For the process that looks at one file, in bytes: a photo of 48 megapixels needs half of it. */
  mostMemory: 1_000_000_000,
} as const

/** What a file input offers to choose; what a file is, its content says. */
export const acceptedTypes = 'image/jpeg,image/png,image/heic,image/heif,application/pdf'

/** What is kept: photos become JPEG, documents stay PDF. */
export type KeptType = 'image/jpeg' | 'application/pdf'
