/** Two lines side by side, the second a little way behind: the sign of the product. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 28" aria-hidden="true" focusable="false">
      <path className="mark__one" d="M8 25V13C8 9 10 7 10 3" />
      <path className="mark__two" d="M15 25V16c0-4 2-6 2-10" />
    </svg>
  )
}

/** The name of the product with its sign. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <Mark />
      <span className="wordmark__name">Alongside</span>
    </span>
  )
}
