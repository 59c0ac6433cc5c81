import type { ReactNode } from 'react'
import { speak } from '#platform/languages.ts'
import { Footer, type FooterProps } from './footer.tsx'
import { Header, type HeaderProps } from './header.tsx'
import { messages } from './messages.ts'

interface FrameProps extends HeaderProps, FooterProps {
  /** Said at the very top while the product is only shown, not used. */
  readonly demonstration?: Demonstration | undefined
  /** Something that concerns the whole page, above it. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

interface Demonstration {
  readonly text: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
  /** What else can be done with it. */
  readonly more?: ReactNode
}

/** What surrounds every page: skip link, header, main, footer. */
export function Frame({ demonstration, notice, children, crisisLines, footerLinks, ...header }: FrameProps) {
  const say = speak(messages, header.language)
  return (
    <div className="frame" data-offline={say('offline')}>
      <a className="usa-skipnav" href="#main">{say('skipToMain')}</a>
      {demonstration && <DemonstrationBar {...demonstration} label={say('demonstration')} />}
      <Header {...header} />
      {notice && <div className="frame__notice wide">{notice}</div>}
      <main id="main" className="wide" tabIndex={-1}>
        {children}
      </main>
      <Footer language={header.language} crisisLines={crisisLines} footerLinks={footerLinks} />
    </div>
  )
}

function DemonstrationBar({ text, links, label, more }: Demonstration & { readonly label: string }) {
  return (
    <section className="demonstration" aria-label={label}>
      <div className="wide">
        <p>{text}</p>
        <ul>
          {links.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        {more}
      </div>
    </section>
  )
}
