/** Why an item of a package was not taken. */
export const refusalCodes = [
  'itemFileMissing', 'itemTooLarge', 'itemEncoding', 'itemDoctype', 'itemUnreadable', 'itemQti2', 'itemNotQti3', 'itemNoIdentifier', 'itemIdentifierStrange', 'itemLanguage',
  'itemNoChoice', 'itemTwoInteractions', 'itemManyAnswers', 'itemOptions', 'itemOptionTwice', 'itemOptionsAlike', 'itemFixedOption', 'itemNoKey', 'itemTwoKeys', 'itemKeyUnknown',
  'itemTextMissing', 'itemMarkup', 'itemTooLong', 'itemTwice', 'itemOneLanguage', 'itemKeysDiffer', 'itemOptionsDiffer', 'itemExplanationOneLanguage',
  'itemCompetencyMissing', 'itemCompetencyUnknown', 'itemCompetenciesDiffer',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What is told of an item that was refused; nothing else of it is kept. */
export interface ItemRefusal {
  /** What it is called, where that could be read. */
  readonly identifier: string | null
  /** The file it stands in. */
  readonly file: string
  readonly because: RefusalCode
  /** What the sentence needs: a number, or the name of an element. Never the item's own words. */
  readonly facts?: Readonly<Record<string, string | number>>
}

export type Because = Pick<ItemRefusal, 'because' | 'facts'>
/** Thrown while one item is read; whoever reads the package goes on with the next. */
export class RefusedItem extends Error {
  readonly because: Because
  constructor(because: RefusalCode, facts?: ItemRefusal['facts']) {
    super(because)
    this.because = { because, ...(facts ? { facts } : {}) }
  }
}
