interface TabsProps {
  readonly label: string
  readonly tabs: readonly {
    readonly href: string
    readonly text: string
    readonly count?: number | string | undefined
    readonly current: boolean
  }[]
}

/** Views of the same thing, each with an address of its own. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, text, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && <> <span className="count count--plain">{count}</span></>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
