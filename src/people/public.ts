/** The rules of names, for rooms that ask for one: shared by browser and server. */
export { fullName, tidyName, type LegalName } from './legal-name.ts'
export { problemsOfChosenName, problemsOfLegalName } from './names.ts'

/** The name of a device, as its owner knows it. */
export { deviceOf } from './devices.ts'

/** Is it the same name, written with less care? */
export { isSameName } from './signed-agreements.ts'

/** What to say when something was not signed. */
export { signingProblemWords } from './messages.ts'

/** What to say when a legal name is another than the one that is recorded with evidence. */
export { legalNameProblemWords } from './name-change-messages.ts'
/** Does the name printed on an ID match the legal name, and if only partly, in what do they differ? */
export { compareNames, type NameComparison, type NameDifference, type NameMatch } from './compare-names.ts'
/** How someone of the staff can know a person, what is wrong with what they typed about it, and the words for both. */
export { conflictKinds, isConflictKind, longestNote, problemsOfKnowing, tidyNote } from './conflict-of-interest.ts'
export { conflictKindWords, conflictProblemWords } from './conflict-messages.ts'

/** A change of a legal name that whoever reads an older text of a person should know of. */
export type { NameChangeSince } from './name-changes-since.server.ts'
