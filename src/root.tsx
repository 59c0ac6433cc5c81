import { Outlet, isRouteErrorResponse, useMatches, type MiddlewareFunction } from 'react-router'
import { Fault } from '#design/fault.tsx'
import { ButtonLink } from '#design/button.tsx'
import { Frame } from '#design/frame.tsx'
import { LanguageContext } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import styles from '#design/alongside.css?url'
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import icon from '#design/icon.svg?url'
import { ClockBar } from './demonstration/clock-bar.tsx'
import { NextDate } from './deadlines/public.tsx'
import { guard } from './guard.server.ts'
import { words } from './messages.ts'
import { usePageFrame } from './page-frame.tsx'

export const middleware: MiddlewareFunction<Response>[] = [guard]

/** What a page may say about itself: `export const handle: PageHandle = { plain: true }` leaves every script out. */
export interface PageHandle {
  readonly plain?: boolean
  /** Nothing around it leads away but the name of the product: for pages that want all of somebody's attention. Whom to call in a crisis stays. */
  readonly quiet?: boolean
  /** The id of a form that the language switch sends first, so that nothing typed in it is lost; none when the page shows none. */
  readonly form?: (loaderData: unknown) => string | undefined
  /** Nobody is signed in there: the form comes to the page in the other language, and is kept nowhere (`stayOnSwitch`). */
  readonly stays?: boolean
}

export function Layout({ children }: { children: React.ReactNode }) {
  const frame = usePageFrame()
  const say = speak(words, frame.language)
  const pages = useMatches().map(({ handle, loaderData }) => ({ ...(handle as PageHandle | undefined), loaderData }))
  const plain = pages.some((page) => page.plain)
  const quiet = pages.some((page) => page.quiet)
  return (
    <html lang={frame.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="preload" href={latin} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={styles} />
        {/* What the script loads later is let in by the same sign: Vite's loader looks for it here. */}
        {!plain && <meta property="csp-nonce" nonce={frame.nonce} />}
        {!plain && frame.scripts.imports.map((href) => <link key={href} rel="modulepreload" href={href} nonce={frame.nonce} />)}
        {!plain && <script type="module" src={frame.scripts.module} nonce={frame.nonce} />}
      </head>
      <body>
        <LanguageContext.Provider value={frame.language}>
          <Frame
            language={frame.language} address={frame.address} {...(quiet ? { navigation: [] } : frame.menu)} account={frame.account} quiet={quiet}
            footerLinks={quiet ? [] : [{ href: '/code-of-ethics', text: say('codeOfEthics') }, { href: '/training-providers', text: say('providers') }, { href: '/exam-sites', text: say('examSites') }, { href: '/practice-exam', text: say('practiceExam') }, { href: '/verify', text: say('verify') }]}
            notice={!quiet && frame.nextDate && <NextDate {...frame.nextDate} language={frame.language} />}
            crisisLines={frame.signedIn} switchForm={pages.map((page) => page.form?.(page.loaderData)).find(Boolean)} switchStays={pages.some((page) => page.stays)}
            demonstration={frame.demonstration ? {
              text: say('demonstration'),
              links: [{ href: '/demo', text: say('walkIn') }, { href: '/demo/mailbox', text: say('mailbox') }],
              more: frame.clock && <ClockBar {...frame.clock} language={frame.language} address={frame.address} />,
            } : undefined}
          >
            {children}
          </Frame>
        </LanguageContext.Provider>
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

const pagesForCodes = {
  notFound: ['notFoundTitle', 'notFound'],
  noSuchPage: ['notFoundTitle', 'notFound'],
  notForYou: ['notForYouTitle', 'notForYou'],
  roleEnded: ['roleEndedTitle', 'roleEnded'],
  ownExam: ['ownExamTitle', 'ownExam'],
  foreignOrigin: ['foreignOriginTitle', 'foreignOrigin'],
  tooLarge: ['tooLargeTitle', 'tooLarge'],
  method: ['methodTitle', 'method'],
  notAForm: ['notAFormTitle', 'notAForm'],
} as const

export function ErrorBoundary({ error }: { error: unknown }) {
  const { language, reference } = usePageFrame()
  const say = speak(words, language)
  const answer = isRouteErrorResponse(error) ? error : undefined
  const code = answer?.status === 405 ? 'method' : (answer?.data as { code?: string } | undefined)?.code ?? (answer?.status === 404 ? 'notFound' : '')
  const known = pagesForCodes[code as keyof typeof pagesForCodes]
  const title = say(known?.[0] ?? 'faultTitle')
  return (
    <>
      <title>{`${title} · ${say('product')}`}</title>
      <Fault title={title} text={say(known?.[1] ?? 'fault')} reference={known ? '' : reference} referenceLabel={say('reference')}>
        <ButtonLink href="/">{say('toStart')}</ButtonLink>
      </Fault>
    </>
  )
}
