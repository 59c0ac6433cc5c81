import { Button } from '#design/button.tsx'
import { Hidden } from '#design/form.tsx'
import { Icon } from '#design/icons.tsx'
import { useLanguage } from '#design/language.tsx'
import { SelectField } from '#design/select-field.tsx'
import { languageNames, languages } from '#platform/languages.ts'
import { daysOffered, dueInView, queueAddress, usualQuery, type QueueQuery } from './queue-query.ts'
import { clockOf, pageSizes, sortsOf } from './queue-views.ts'
import { dueInWords, filtersInWords, ownerInWords, sayQueue, sortInWords, type OwnerNames } from './queue-words.ts'

interface FiltersProps {
  readonly query: QueueQuery
  readonly owners: OwnerNames
}

/** What narrows and orders the queue, as a form that makes an address; folded where there is little room. */
export function QueueFilters({ query, owners }: FiltersProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  return (
    <details className="filters">
      <summary>{say('filters')}</summary>
      <form className="filters__form" action="/review">
        {query.view !== usualQuery.view && <Hidden name="view" value={query.view} />}
        <SelectField name="whose" label={say('owner')} options={whoseOptions(query, owners, say, language)} chosen={query.whose} language={language} />
        <SelectField
          name="language" label={say('writtenIn')} chosen={query.language ?? ''} language={language}
          options={[{ value: '', text: say('anyLanguage') }, ...languages.map((value) => ({ value, text: languageNames[value] }))]}
        />
        {clockOf[query.view] !== undefined && (
          <SelectField
            name="due" label={say(query.view === 'approved' ? 'endsWhen' : 'dueWhen')} chosen={String(query.due ?? '')} language={language}
            options={[{ value: '', text: say('dueAny') }, ...dueOptions(query).map((due) => ({ value: String(due), text: dueInWords(due, language, query.view) }))]}
          />
        )}
        <SelectField
          name="sort" label={say('sort')} chosen={query.sort} language={language}
          options={sortsOf(query.view).map((value) => ({ value, text: sortInWords(value, query.view, language) }))}
        />
        <SelectField
          name="size" label={say('size')} chosen={String(query.size)} language={language}
          options={pageSizes.map((value) => ({ value: String(value), text: String(value) }))}
        />
        <Button kind="second">{say('show')}</Button>
      </form>
    </details>
  )
}

/** What is offered, and what the address says besides. */
const dueOptions = ({ due, view }: QueueQuery) => [
  ...(dueInView('late', view) ? ['late' as const] : []),
  ...[...new Set([...daysOffered(view), ...(typeof due === 'number' ? [due] : [])])].sort((a, b) => a - b),
]

function whoseOptions({ whose }: QueueQuery, owners: OwnerNames, say: ReturnType<typeof sayQueue>, language: FiltersLanguage) {
  const others = owners.colleagues.filter(({ id }) => id !== owners.me).map(({ id, name }) => ({ value: id, text: name || say('ownerGone') }))
  const known = ['everybody', 'mine', 'nobody', ...others.map(({ value }) => value)].includes(whose)
  return [
    ...(['everybody', 'mine', 'nobody'] as const).map((value) => ({ value: value as string, text: say(`whose-${value}`) })), ...others,
    ...(known ? [] : [{ value: whose, text: ownerInWords(whose, owners, language) }]),
  ]
}
type FiltersLanguage = Parameters<typeof sayQueue>[0]

/** What is filtered now; each is a link that takes it away. */
export function FilterChips({ query, owners }: FiltersProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  const all = filtersInWords(query, owners, language)
  if (all.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={say('filtered')}>
      <ul>
        {all.map(({ name, text, without }) => (
          <li key={name}>
            <a className="chip" href={queueAddress(query, without)}>{text} <span className="chip__remove"><Icon name="close" />{say('removeFilter')}</span></a>
          </li>
        ))}
        {all.length > 1 && (
          <li><a href={queueAddress(query, { whose: usualQuery.whose, language: undefined, due: undefined })}>{say('removeAll')}</a></li>
        )}
      </ul>
    </div>
  )
}
