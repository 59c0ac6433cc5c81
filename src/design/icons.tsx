/** Small line drawings, always beside words. */
const shapes = {
  check: 'M4.5 10.5l3.7 3.7 7.3-8.4',
  clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 6.2V10l2.6 2',
  back: 'M11.8 4.5L6.2 10l5.6 5.5',
  next: 'M8.2 4.5l5.6 5.5-5.6 5.5',
  notice: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 9.2v4.6M10 6.2v.2',
  warning: 'M10 3l7.6 13.6H2.4zM10 8v4M10 14.2v.2',
  close: 'M5 5l10 10M15 5L5 15',
  person: 'M10 3a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 10 3M3.8 17c.6-3.4 3-5 6.2-5s5.6 1.6 6.2 5',
} as const

/** One icon, in the color and about the height of the words beside it; screen readers pass over it. */
export function Icon({ name }: { readonly name: keyof typeof shapes }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
