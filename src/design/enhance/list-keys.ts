import { hasModifier, isTyping } from './typing.ts'

/** The links of the rows of a list. A small list on a page for deciding is none to go through: there j and k lead to its neighbours. */
export const rowLinks = (page: Document): HTMLAnchorElement[] =>
  (page.querySelector('[data-work]') ? [] : [...page.querySelectorAll<HTMLAnchorElement>('[data-rows] th[scope="row"] a[href]')])

/** On pages with rows: j and k move among them (Enter opens), `/` goes to the search field, `?` shows the keys. */
export function listKeys(root: Document): void {
  if (!root.querySelector('[data-rows], [data-keys-help]')) return
  root.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || hasModifier(event) || isTyping(event.target)) return
    if (act(root, event.key)) event.preventDefault()
  })
}

function act(root: Document, key: string): boolean {
  if (key === 'j') return move(root, 1)
  if (key === 'k') return move(root, -1)
  if (key === '/') return focusSearch(root)
  if (key === '?') return toggleHelp(root)
  return false
}

function move(root: Document, by: 1 | -1): boolean {
  const links = rowLinks(root)
  if (links.length === 0) return false
  const row = root.activeElement?.closest('tr')
  const here = links.findIndex((link) => link.closest('tr') === row)
  const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + by, 0), links.length - 1)
  links[next]!.focus()
  return true
}

function focusSearch(root: Document): boolean {
  const field = root.querySelector<HTMLInputElement>('[data-search]')
  field?.focus()
  field?.select()
  return Boolean(field)
}

function toggleHelp(root: Document): boolean {
  const help = root.querySelector<HTMLDetailsElement>('details[data-keys-help]')
  if (!help) return false
  help.open = !help.open
  help.querySelector('summary')?.focus()
  return true
}
