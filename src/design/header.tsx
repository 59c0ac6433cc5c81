import { speak, type Language } from '#platform/languages.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { messages } from './messages.ts'
import { Wordmark } from './wordmark.tsx'

/** One entry of the main navigation; `count` is how many things wait there. */
export interface NavigationItem {
  readonly href: string
  readonly text: string
  readonly current: boolean
  readonly count?: number | undefined
}

export interface HeaderProps {
  readonly language: Language
  readonly address: string
  readonly navigation: readonly NavigationItem[]
  /** The places of the group in which this page is, where the menu is grouped. */
  readonly section?: { readonly name: string; readonly links: readonly NavigationItem[] } | undefined
  /** Who is signed in, if anyone. */
  readonly account?: { readonly name: string; readonly href: string } | undefined
  readonly switchForm?: string | undefined
  /** Nothing here leads away but the name: who is signed in is left out, too. */
  readonly quiet?: boolean
  readonly switchStays?: boolean | undefined
}

/** The top of every page: name, who is signed in, the other language, where one can go. */
export function Header({ language, address, navigation, section, account, switchForm, switchStays, quiet }: HeaderProps) {
  const say = speak(messages, language)
  return (
    <header className="header">
      <div className="header__top wide">
        <a className="header__home" href="/" aria-label={say('home')}>
          <Wordmark />
        </a>
        {!quiet && (
          <div className="header__who">
            {account ? <SignedIn {...account} signOut={say('signOut')} /> : <SignIn text={say('signIn')} />}
          </div>
        )}
        <LanguageSwitch {...{ language, address, switchForm, switchStays }} />
      </div>
      {navigation.length > 0 && <Links label={say('mainNavigation')} links={navigation} current={section ? 'true' : 'page'} language={language} />}
      {section && <Links label={section.name} links={section.links} current="page" more="nav--section" language={language} />}
    </header>
  )
}

interface LinksProps {
  readonly label: string
  readonly links: readonly NavigationItem[]
  /** What is said of the current one: it is this page, or this page is in it. */
  readonly current: 'page' | 'true'
  readonly more?: string
  readonly language: Language
}

function Links({ label, links, current, more, language }: LinksProps) {
  const say = speak(messages, language)
  return (
    <nav className={more ? `nav wide ${more}` : 'nav wide'} aria-label={label}>
      <ul>
        {links.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? current : undefined}>
              {item.text}
              {item.count ? <Count count={item.count} words={say('waitingForYou', item.count)} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ count, words }: { readonly count: number; readonly words: string }) {
  return (
    <>
      {' '}
      <span className="count" aria-hidden="true">{count}</span>
      <span className="unseen">({words})</span>
    </>
  )
}

function SignIn({ text }: { readonly text: string }) {
  return <a className="header__link" href="/sign-in">{text}</a>
}

function SignedIn({ name, href, signOut }: { readonly name: string; readonly href: string; readonly signOut: string }) {
  return (
    <>
      <a className="header__link header__name" href={href} dir="auto">{name}</a>
      <form method="post" action="/sign-out">
        <button className="header__link">{signOut}</button>
      </form>
    </>
  )
}
