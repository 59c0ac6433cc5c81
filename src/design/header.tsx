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
  /** Who is signed in, if anyone. */
  readonly account?: { readonly name: string; readonly href: string } | undefined
  readonly switchForm?: string | undefined
}

/** The top of every page: name, who is signed in, the other language, where one can go. */
export function Header({ language, address, navigation, account, switchForm }: HeaderProps) {
  const say = speak(messages, language)
  return (
    <header className="header">
      <div className="header__top wide">
        <a className="header__home" href="/" aria-label={say('home')}>
          <Wordmark />
        </a>
        <div className="header__who">
          {account ? <SignedIn {...account} signOut={say('signOut')} /> : <SignIn text={say('signIn')} />}
        </div>
        <LanguageSwitch language={language} address={address} switchForm={switchForm} />
      </div>
      {navigation.length > 0 && (
        <nav className="nav wide" aria-label={say('mainNavigation')}>
          <ul>
            {navigation.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                  {item.count ? <Count count={item.count} words={say('waitingForYou', item.count)} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
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
