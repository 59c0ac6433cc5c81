import type { Reactions } from '#platform/announcements.server.ts'
import { onAccountClosed } from './certification/on-account-closed.server.ts'
import { onApplicationNews } from './certification/on-application-news.server.ts'

/** Every piece of news, and who does what about it. */
export const reactions: Reactions = {
  ...onApplicationNews,
  accountClosed: { 'end what is under way': onAccountClosed },
}
