import { isLanguage, type Language } from '#platform/languages.ts'
import { clockOf, pageSizes, queueViews, sortsOf, usualPageSize, type PageSize, type QueueSort, type QueueView } from './queue-views.ts'

/** What the queue is asked to show. It is its address: whoever goes back, reloads or keeps a link sees the same again. */
export interface QueueQuery {
  readonly view: QueueView
  /** Whose they are: of everybody, mine, of nobody yet, or of a colleague by their id. */
  readonly whose: string
  readonly language: Language | undefined
  /** Only what is late, or what is due within so many days (and late). */
  readonly due: 'late' | number | undefined
  readonly sort: QueueSort
  readonly size: PageSize
  /** From 1. */
  readonly page: number
}

/** The days that the page offers in a view; an address may say another number. An approval is long, so its days are those of its reminders. */
export const daysOffered = (view: QueueView): readonly number[] => (view === 'approved' ? [14, 30, 60, 90] : [1, 3, 7, 14])
const mostDays = 90
/** The deadline that can be asked for in a view. What has ended is no longer approved: nothing there is late. */
export const dueInView = (due: QueueQuery['due'], view: QueueView): QueueQuery['due'] =>
  (clockOf[view] === undefined || (view === 'approved' && due === 'late') ? undefined : due)

export const usualQuery: QueueQuery =
  { view: 'waiting', whose: 'everybody', language: undefined, due: undefined, sort: 'urgent', size: usualPageSize, page: 1 }

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const oneOf = <T>(list: readonly T[], asked: unknown, otherwise: T): T => list.find((one) => String(one) === asked) ?? otherwise

function dueIn(asked: string | null): QueueQuery['due'] {
  if (asked === 'late') return asked
  const days = /^[1-9]\d?$/.test(asked ?? '') ? Number(asked) : undefined
  return days !== undefined && days <= mostDays ? days : undefined
}

/** Reads an address. What cannot be meant counts as not said; a deadline is no question where there is none. */
export function readQueueQuery(asked: URLSearchParams): QueueQuery {
  const view = oneOf(queueViews, asked.get('view'), usualQuery.view)
  const [whose, language, page] = [asked.get('whose') ?? '', asked.get('language'), asked.get('page') ?? '']
  return {
    view,
    whose: ['mine', 'nobody'].includes(whose) || anId.test(whose) ? whose : usualQuery.whose,
    language: isLanguage(language) ? language : undefined,
    due: dueInView(dueIn(asked.get('due')), view),
    sort: oneOf(sortsOf(view), asked.get('sort'), usualQuery.sort),
    size: oneOf(pageSizes, asked.get('size'), usualQuery.size),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

/** The query as its address says it: only what differs from the usual, so that one list has one address. */
export const queryText = (query: QueueQuery): string =>
  new URLSearchParams(Object.entries(query).flatMap(([name, value]) =>
    (value === undefined || value === usualQuery[name as keyof QueueQuery] ? [] : [[name, String(value)]]))).toString()

/** The address of the queue with some of its query changed; the first page unless another is asked for. */
export function queueAddress(query: QueueQuery, changed: Partial<QueueQuery> = {}): string {
  const asked = new URLSearchParams(queryText({ ...query, page: 1, ...changed }))
  // Read again: what the other view does not know is left out.
  const text = queryText(readQueueQuery(asked))
  return text === '' ? '/review' : `/review?${text}`
}

/** What is filtered, each of which can be taken away; not the view, the order or the size. */
export const filtersIn = ({ whose, language, due }: QueueQuery) => ({
  ...(whose === usualQuery.whose ? {} : { whose }), ...(language === undefined ? {} : { language }), ...(due === undefined ? {} : { due }),
})
export const isFiltered = (query: QueueQuery): boolean => Object.keys(filtersIn(query)).length > 0
