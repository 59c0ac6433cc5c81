interface PickProps {
  readonly name: string
  readonly value: string
  readonly label: string
  /** The row says it already; here for screen readers only. */
  readonly labelUnseen?: boolean
  readonly chosen: boolean
}

/** One thing of a list to choose, with others: a checkbox that is large enough for a thumb. */
export function Pick({ name, value, label, labelUnseen, chosen }: PickProps) {
  return (
    <label className="pick">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
      <span className={labelUnseen ? 'unseen' : undefined}>{label}</span>
    </label>
  )
}
