/** The rules of names, for rooms that ask for one: shared by browser and server. */
export { fullName, problemsOfChosenName, problemsOfLegalName, tidyName, type LegalName } from './names.ts'

/** The name of a device, as its owner knows it. */
export { deviceOf } from './devices.ts'

/** What to say when something was not signed. */
export { signingProblemWords } from './messages.ts'
