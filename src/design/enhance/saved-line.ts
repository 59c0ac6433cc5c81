/** What the server says after keeping answers. */
export interface Said {
  readonly said: string
  /** Where to go when answers can no longer be kept here. */
  readonly href?: string
  /** What is typed here cannot be kept: it is lost when the page is left. */
  readonly notKept?: boolean
  /** Hidden fields that the next request must carry. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Writes one sentence, with a link if there is one, where the form says how saving goes. */
export function sayInForm(form: HTMLFormElement, { said, href }: Said): void {
  const line = form.querySelector('[data-saved]')
  if (!line) return
  line.textContent = said
  if (!href) return
  const link = form.ownerDocument.createElement('a')
  link.href = href
  link.textContent = form.dataset.open ?? said
  line.append(' ', link)
}

/** The next request carries what this answer brought. */
export function takeFields(form: HTMLFormElement, fields: Said['fields'] = {}): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'hidden') field.value = value
  }
}

/** The answers of a form as they would be sent, without files and without passwords. */
export function answersOf(form: HTMLFormElement): URLSearchParams {
  const secret = new Set([...form.querySelectorAll<HTMLInputElement>('[type=password]')].map((field) => field.name))
  const answers = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !secret.has(name)) answers.append(name, value)
  }
  return answers
}
