import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { CodeOfEthicsText } from '#library/code-of-ethics-text.tsx'
import type { ShownCode } from '#library/code-of-ethics.ts'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import type { Signature } from './draft-facts.ts'
import { words } from './messages.ts'

interface Props {
  readonly agreement: { readonly version: string; readonly hash: string; readonly code: ShownCode }
  /** In the legal name as it is written now. */
  readonly signature: Signature | undefined
  /** The name that was signed, also when it is another one than now. */
  readonly signedAs: string | undefined
  readonly formId: string
  readonly reference: string
  readonly typedName: string
  readonly problems: readonly { field?: string; text: string }[]
}

/** The Code of Ethics to read and to sign; or when it was signed. */
export function AgreementPart({ agreement, signature, signedAs, formId, reference, typedName, problems }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      {signature && (
        <Notice tone="success" title={say('signedTitle')}>{say('signedText', signature.typedName, dateInWords(signature.on, language))}</Notice>
      )}
      {!signature && signedAs && <Notice tone="warning" title={say('signAgainTitle')}>{say('signAgain', signedAs)}</Notice>}
      <CodeOfEthicsText code={agreement.code} open={!signature} />
      <Form id="answers" formId={formId} language={language}>
        {!signature && (
          <>
            <Hidden name="language" value={language} />
            <Hidden name="version" value={agreement.version} />
            <Hidden name="seen" value={agreement.hash} />
            <TextField
              name="typedName" label={say('signName')} hint={say('signHint')} value={typedName} language={language}
              problem={problemAt(problems, 'typedName')} autoComplete="name" spellCheck={false}
            />
          </>
        )}
        <Actions>
          <Button>{say(signature ? 'goOn' : 'sign')}</Button>
          {signature ? <ButtonLink href={`/apply/${reference}`} kind="second">{say('back')}</ButtonLink>
            : <Button kind="second" name="_then" value="stop">{say('stop')}</Button>}
        </Actions>
      </Form>
    </>
  )
}
