/** Every provider by name, past ones too; and how one stood on a day. */
export { providersToChoose, providerStanding, type ProviderStanding } from './provider-questions.server.ts'
/** What providers issued to the person whose unit it is; and one completion, as far as the actor may see it. */
export { completionById, completionsOf, type IssuedCompletion } from './completion-store.server.ts'
/** Whether whoever judges a completion works for its provider, or issued it themself. */
export { worksForProvider } from './works-for-provider.server.ts'
/** Who recorded the approval that covers a day, and when, for staff who judge what was completed on it. */
export { whoApproved } from './who-approved.server.ts'
/** The next end of a provider’s approval, for the demonstration's clock. */
export { nextProviderDeadlines } from './next-provider-deadlines.server.ts'
