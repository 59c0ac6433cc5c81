import { speak, type Language } from '#platform/languages.ts'
import { messages } from './messages.ts'
import { Wordmark } from './wordmark.tsx'

export interface FooterProps {
  readonly language: Language
  /** Whether to say whom to call in a crisis. */
  readonly crisisLines: boolean
  readonly footerLinks?: readonly { readonly href: string; readonly text: string }[] | undefined
}

/** The end of every page. */
export function Footer({ language, crisisLines, footerLinks = [] }: FooterProps) {
  const say = speak(messages, language)
  return (
    <footer className="footer">
      <div className="wide">
        {crisisLines && <CrisisLines language={language} />}
        <div className="footer__end">
          <Wordmark />
          {footerLinks.length > 0 && (
            <nav aria-label={say('footerNavigation')}>
              <ul>
                {footerLinks.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </footer>
  )
}

function CrisisLines({ language }: { readonly language: Language }) {
  const say = speak(messages, language)
  return (
    <section className="crisis" aria-labelledby="crisis-title">
      <h2 id="crisis-title">{say('helpNow')}</h2>
      <p>
        <a href="tel:988">{say('call988')}</a> {say('or')} <a href="sms:988">{say('text988')}</a> {say('about988')}
      </p>
      <p>
        <a href="tel:911">{say('call911')}</a> {say('about911')}
      </p>
    </section>
  )
}
