import { createContext, useContext } from 'react'
import type { Language } from '#platform/languages.ts'
import type { NextDateShown } from './next-date-of-visit.server.ts'
import type { ClockShown } from './demonstration/clock-bar.tsx'
import type { Menu } from './navigation.ts'

/** What stands around every page: found out once per request, before any page is asked, so that error pages have it too. */
export interface PageFrame {
  readonly language: Language
  /** Path with query. */
  readonly address: string
  readonly account?: { readonly name: string; readonly href: string }
  readonly menu: Menu
  readonly signedIn: boolean
  readonly demonstration: boolean
  /** Legal time, which the demonstration can move. */
  readonly clock?: ClockShown | undefined
  /** The next date that asks something of the person, on pages of their own. */
  readonly nextDate?: NextDateShown | undefined
  readonly reference: string
  readonly nonce: string
  /** The addresses of the page's script and of its parts, none on pages that do without. */
  readonly scripts: { readonly module: string; readonly imports: readonly string[] }
}

export const PageFrameContext = createContext<PageFrame | undefined>(undefined)

/** @throws {Error} outside a page. */
export function usePageFrame(): PageFrame {
  const frame = useContext(PageFrameContext)
  if (!frame) throw new Error('There is no page frame')
  return frame
}
