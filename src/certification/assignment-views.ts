/** What the manager's page can show of what waits: what nobody has, what is late, everything. What one colleague has is a view, too. */
export const assignmentViews = ['unassigned', 'late', 'all'] as const
export type AssignmentView = (typeof assignmentViews)[number]

/** How many rows a page can have; the most is what can be given at once. */
export const pageSizes = [50, 100, 500] as const
export type PageSize = (typeof pageSizes)[number]

/** What the page's address asks for; whatever it does not know is as if it were not there. */
export interface AskedAssignments {
  readonly view: AssignmentView
  /** The reviewer whose applications are shown, in place of a view. */
  readonly of: string | undefined
  readonly page: number
  readonly size: PageSize
}

export function askedAssignments(asked: URLSearchParams): AskedAssignments {
  const page = asked.get('page') ?? ''
  return {
    view: assignmentViews.find((one) => one === asked.get('view')) ?? 'unassigned',
    of: asked.get('of') ?? undefined,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
    size: pageSizes.find((one) => String(one) === asked.get('size')) ?? 50,
  }
}

/** The address of what is asked for, with something else in it. */
export function assignmentsAddress({ view, of, size }: AskedAssignments, other: Partial<AskedAssignments> = {}): string {
  const asked = { view, of, page: 1, size, ...other }
  const words = { ...(asked.of ? { of: asked.of } : { view: asked.view }), ...(asked.page > 1 ? { page: String(asked.page) } : {}),
    ...(asked.size === 50 ? {} : { size: String(asked.size) }) }
  return `/review/assignments?${new URLSearchParams(words)}`
}
