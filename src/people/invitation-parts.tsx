import { Actions, Button } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { PasswordField, TextField } from '#design/text-field.tsx'
import type { Typed } from '#platform/answers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { words } from './messages.ts'
import { invitationWords } from './role-messages.ts'

/** What the forms of the page need to know. */
export interface InvitationPart {
  readonly open: { readonly visitor: 'nobody' | 'invited' | 'other'; readonly email: string }
  readonly mine: string
  readonly formId: string
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

/** A new account, whose email is the invited one. */
export function MakeAccount({ formId, typed, problems }: InvitationPart) {
  const language = useLanguage()
  const say = speak(invitationWords, language)
  return (
    <Section title={say('makeAccount')}>
      <p>{say('makeAccountLead')}</p>
      <Form formId={formId} language={language}>
        <Hidden name="do" value="register" />
        <TextField
          name="chosenName" label={say('called')} hint={say('calledHint')} value={typed?.chosenName} autoComplete="name" language={language}
          problem={problemAt(problems, 'chosenName')}
        />
        <PasswordField
          name="password" label={speak(words, language)('password')} hint={speak(words, language)('passwordHint')} autoComplete="new-password"
          language={language} problem={problemAt(problems, 'password')}
        />
        <Actions><Button>{say('goOn')}</Button></Actions>
      </Form>
    </Section>
  )
}

/** The account that the email has already, by its password. */
export function SignInInvited({ formId, problems }: InvitationPart) {
  const language = useLanguage()
  const say = speak(invitationWords, language)
  return (
    <Section title={say('signInFirst')}>
      <p>{say('signInLead')}</p>
      <Form formId={formId} language={language}>
        <Hidden name="do" value="signIn" />
        <PasswordField
          name="password" label={speak(words, language)('password')} autoComplete="current-password" language={language}
          problem={problemAt(problems, 'password')}
        />
        <Actions><Button>{say('signIn')}</Button></Actions>
      </Form>
      <p><a href="/reset">{speak(words, language)('forgot')}</a></p>
    </Section>
  )
}

/** The invitation itself; or first the way out for somebody else who is signed in here. */
export function Accept({ open, mine, formId }: InvitationPart) {
  const language = useLanguage()
  const say = speak(invitationWords, language)
  const isOther = open.visitor === 'other'
  return (
    <>
      {isOther ? <Notice tone="warning" title={say('otherTitle')}>{say('otherText', mine, open.email)}</Notice> : <p>{say('acceptLead', mine)}</p>}
      <Form formId={formId} language={language}>
        <Hidden name="do" value={isOther ? 'leave' : 'accept'} />
        <Actions><Button>{say(isOther ? 'signOut' : 'accept')}</Button></Actions>
      </Form>
    </>
  )
}
