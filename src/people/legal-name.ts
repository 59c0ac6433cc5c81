/** A legal name as a document prints it: two surnames stay two surnames, and either part may be empty. */
export interface LegalName {
  readonly givenNames: string
  readonly familyNames: string
}

/** One spelling for the same letters, and no blanks that nobody sees. The person's own writing stays. */
export const tidyName = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** "María José García Márquez" from its parts. */
export const fullName = ({ givenNames, familyNames }: LegalName): string => tidyName(`${givenNames} ${familyNames}`)
