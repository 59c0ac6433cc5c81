/** After a refused form: focus goes to what is wrong, and from there to the field. */
export function focusSummary(root: Document): void {
  const summary = root.getElementById('error-summary')
  if (!summary) return
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const field = link && root.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!field) return
    event.preventDefault()
    const place = field.closest('fieldset, .usa-form-group') ?? field
    place.scrollIntoView({ block: 'nearest' })
    field.focus()
  })
}
