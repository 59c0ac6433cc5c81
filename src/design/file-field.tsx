import type { ReactNode } from 'react'
import { acceptedTypes, megabyte } from '#platform/file-limits.ts'
import { speak } from '#platform/languages.ts'
import { describedBy, FieldGroup, FieldHelp, fieldId, FieldLabel, type FieldProps } from './field-parts.tsx'
import { messages } from './messages.ts'

interface FileFieldProps extends FieldProps {
  readonly label: ReactNode
  /** The largest file, in megabytes. */
  readonly mostFileSize: number
  /** Several at once, up to so many; without it one. */
  readonly mostFiles?: number
  readonly optional?: boolean
}

/**
 * Files to choose, with what is allowed and how large under it. Its form needs `enctype="multipart/form-data"`. Script lets
 * people drop files here, shrinks large photos, and says how far the sending is (`enhance/upload.ts`).
 */
export function FileField({ name, label, hint, problem, language, mostFileSize, mostFiles = 1, optional }: FileFieldProps) {
  const say = speak(messages, language)
  const allowed = mostFiles > 1 ? say('filesAllowed', mostFileSize, mostFiles) : say('fileAllowed', mostFileSize)
  const help = <>{hint}{hint && ' '}{allowed}</>
  return (
    <FieldGroup problem={problem}>
      <FieldLabel name={name} label={label} optional={optional} language={language} />
      <FieldHelp name={name} hint={help} problem={problem} language={language} />
      <div
        className="file-field" data-upload={mostFileSize * megabyte} data-drop={say('filesDrop')} data-chosen={say('filesChosen')}
        data-preparing={say('filesPreparing')} data-sending={say('filesSending', '{percent}')} data-progress={say('filesProgress')} data-looking={say('filesLooking')}
        data-lost={say('filesLost')} data-again={say('filesAgain')} data-too-large={say('filesTooLarge', mostFileSize)}
      >
        <input
          className="file-field__input"
          id={fieldId(name)}
          type="file"
          name={name}
          accept={acceptedTypes}
          multiple={mostFiles > 1}
          aria-describedby={describedBy({ name, hint: help, problem })}
          aria-invalid={problem ? true : undefined}
        />
      </div>
    </FieldGroup>
  )
}
