/** What stands in a printed letter where a sign is missing. */
export const inPlaceOfSign = '[…]'

const said = /the text `\\?"(.+?)\\?"` could not be displayed with font/g

/** `\u{1f98b}` and `\"`, as the maker of documents writes them in its messages: once, or once more inside another text. */
const unescaped = (text: string) =>
  text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))).replace(/\\+(["'\\])/g, '$1')

/** The signs that no typeface here has, when a document could not be made because of them: the standard forbids empty boxes. */
export function signsWithout(fault: unknown): string[] {
  const text = fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : String(fault instanceof Error ? fault.cause : fault)
  return [...new Set([...text.matchAll(said)].map(([, sign]) => unescaped(sign!)))].sort((a, b) => b.length - a.length)
}

/** A text without these signs; several in a row leave one mark. */
export const withoutSigns = (text: string, signs: readonly string[]): string =>
  signs.reduce((rest, sign) => rest.replaceAll(sign, inPlaceOfSign), text).replace(/(\[…\]){2,}/g, inPlaceOfSign)

/** Scripts for which our typefaces have every common letter. */
const known = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}\s]*$/u
const pictures = /\p{Extended_Pictographic}/u

/** May a sign of this text be missing on paper? Whoever posts it is asked to look first. */
export const maySignsBeMissing = (text: string): boolean => !known.test(text) || pictures.test(text)
