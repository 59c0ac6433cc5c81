import type { ReactNode } from 'react'
import { describedBy, FieldGroup, FieldHelp, fieldId, FieldLabel, type FieldProps } from './field-parts.tsx'

interface CsvFieldProps extends FieldProps {
  readonly label: ReactNode
  /** Of another kind than a list: what may be chosen. */
  readonly accept?: string
  /** Nothing else on the page can stand in its place. */
  readonly needed?: boolean
}

/** A small file of a spreadsheet, which is read at once and not kept. Its form needs `enctype="multipart/form-data"`. */
export function CsvField({ name, label, hint, problem, language, accept, needed = false }: CsvFieldProps) {
  return (
    <FieldGroup problem={problem}>
      <FieldLabel name={name} label={label} optional={!needed} language={language} />
      <FieldHelp name={name} hint={hint} problem={problem} language={language} />
      <div className="file-field">
        <input
          className="file-field__input" id={fieldId(name)} type="file" name={name} accept={accept ?? '.csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values'}
          aria-describedby={describedBy({ name, hint, problem })} aria-invalid={problem ? true : undefined}
        />
      </div>
    </FieldGroup>
  )
}
