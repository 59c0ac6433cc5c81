import { optionLetters, type Competency, type Letter } from '#library/exam-items.ts'
import { languages, type Language } from '#platform/languages.ts'
import { RefusedItem, type ItemRefusal } from './item-refusal.ts'
import type { ManifestItem } from './read-qti-manifest.ts'
import type { Question, SpokenItem } from './question.ts'

/** An item that was read, with what the manifest says of it. */
export interface FoundItem {
  readonly item: SpokenItem
  readonly named: ManifestItem
}

const other: Record<Language, Language> = { en: 'es', es: 'en' }

/** A competency by its id, or by its name in either language. */
function competencyNamed(text: string, competencies: readonly Competency[]): string | undefined {
  const wanted = text.toLowerCase()
  return competencies.find(({ id, en, es }) => [id, en, es].some((one) => one.toLowerCase() === wanted))?.id
}

function competencyOf(found: readonly FoundItem[], competencies: readonly Competency[]): string {
  const written = [...new Set(found.map(({ named }) => named.competency).filter((one) => one !== ''))]
  if (written.length === 0) throw new RefusedItem('itemCompetencyMissing')
  const known = [...new Set(written.map((one) => competencyNamed(one, competencies)))]
  if (known.includes(undefined)) throw new RefusedItem('itemCompetencyUnknown')
  if (known.length > 1) throw new RefusedItem('itemCompetenciesDiffer')
  return known[0]!
}

/** The two languages of one question made one. Options belong together by their identifiers; their letters follow the English order. */
function joined(found: readonly FoundItem[], competencies: readonly Competency[]): Question {
  for (const language of languages) {
    if (found.filter(({ item }) => item.language === language).length > 1) throw new RefusedItem('itemTwice')
  }
  const said = (language: Language) => found.find(({ item }) => item.language === language)?.item
  const [en, es] = [said('en'), said('es')]
  if (!en || !es) throw new RefusedItem('itemOneLanguage', { missing: other[(en ?? es)!.language] })
  const inSpanish = new Map(es.options.map(({ id, text }) => [id, text]))
  if (en.options.some(({ id }) => !inSpanish.has(id))) throw new RefusedItem('itemOptionsDiffer')
  if (en.key !== es.key) throw new RefusedItem('itemKeysDiffer')
  if ((en.explanation === '') !== (es.explanation === '')) throw new RefusedItem('itemExplanationOneLanguage', { missing: en.explanation === '' ? 'en' : 'es' })
  const options = Object.fromEntries(en.options.map(({ id, text }, place) => [optionLetters[place]!, { en: text, es: inSpanish.get(id)! }])) as Question['options']
  return {
    identifier: en.identifier, competency: competencyOf(found, competencies), source: found.map(({ named }) => named.source).find((source) => source !== '') ?? '',
    stem: { en: en.stem, es: es.stem }, options, key: optionLetters[en.options.findIndex(({ id }) => id === en.key)] as Letter, explanation: { en: en.explanation, es: es.explanation },
  }
}

/**
 * Makes questions of items in one language each: two with the same identifier (without the language at its end) are one question.
 * @param refused identifiers of which one language was refused already: the other is not told of a second time.
 */
export function joinLanguages(found: readonly FoundItem[], competencies: readonly Competency[], refused: ReadonlySet<string>): { questions: Question[]; refused: ItemRefusal[] } {
  const groups = [...Map.groupBy(found, ({ item }) => item.identifier)].filter(([identifier]) => !refused.has(identifier))
  const questions: Question[] = []
  const refusals: ItemRefusal[] = []
  for (const [identifier, all] of groups) {
    try {
      questions.push(joined(all, competencies))
    } catch (fault) {
      if (!(fault instanceof RefusedItem)) throw fault
      refusals.push({ identifier, file: all[0]!.named.href, ...fault.because })
    }
  }
  return { questions, refused: refusals }
}
