import { languageInSentence, isLanguage, type Language, type Said } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import type { RefusalCode } from './item-refusal.ts'

const languageNamed = (fact: unknown, language: Language) => (isLanguage(fact) ? languageInSentence[language][fact] : String(fact))

/** Why an item of a package was not taken, and what to do about it. */
export const refusalWords = {
  itemFileMissing: { en: 'The manifest names this file, and it is not in the package. Add the file, or take it out of the manifest.', es: 'El manifiesto nombra este archivo y no está en el paquete. Agregue el archivo o quítelo del manifiesto.' },
  itemTooLarge: { en: ({ kilobytes }) => `This file is larger than ${kilobytes} KB. A question needs far less: look whether something else is in it.`, es: ({ kilobytes }) => `Este archivo tiene más de ${kilobytes} KB. Una pregunta necesita mucho menos: mire si contiene otra cosa.` },
  itemEncoding: { en: 'The letters of this file cannot be read. Save it as UTF-8, and send the package again.', es: 'Las letras de este archivo no se pueden leer. Guárdelo como UTF-8 y envíe el paquete otra vez.' },
  itemDoctype: { en: 'This file has a document type (DOCTYPE or ENTITY), which can pull in other files. Take it out: QTI 3 needs none.', es: 'Este archivo tiene un tipo de documento (DOCTYPE o ENTITY), que puede traer otros archivos. Quítelo: QTI 3 no lo necesita.' },
  itemUnreadable: { en: ({ line }) => `This file is no well-formed XML; reading stopped at line ${line}. Export it again from the program it comes from.`, es: ({ line }) => `Este archivo no es XML bien formado; la lectura se detuvo en la línea ${line}. Expórtelo otra vez desde el programa de donde viene.` },
  itemQti2: { en: 'This item is QTI 2. Export the package as QTI 3.', es: 'Esta pregunta está en QTI 2. Exporte el paquete como QTI 3.' },
  itemNotQti3: { en: 'This file is no item of QTI 3. Its first element must be qti-assessment-item.', es: 'Este archivo no es una pregunta de QTI 3. Su primer elemento tiene que ser qti-assessment-item.' },
  itemNoIdentifier: { en: 'This item has no identifier. Give it one that stays the same.', es: 'Esta pregunta no tiene identificador. Dele uno que no cambie.' },
  itemIdentifierStrange: { en: 'Its identifier cannot be kept. Use letters without accents, digits, and - _ . only, up to 100.', es: 'Su identificador no se puede guardar. Use solo letras sin acento, cifras y - _ . (hasta 100).' },
  itemLanguage: { en: 'It does not say its language, or one that the exam is not given in. Set xml:lang to en or es.', es: 'No dice su idioma, o es uno en el que no se ofrece el examen. Ponga xml:lang en en o es.' },
  itemNoChoice: { en: 'It is not a choice among options. Only qti-choice-interaction can be asked here.', es: 'No es una elección entre opciones. Aquí solo se puede preguntar con qti-choice-interaction.' },
  itemTwoInteractions: { en: ({ count }) => `It asks ${count} things at once. Make an item of each.`, es: ({ count }) => `Pregunta ${count} cosas a la vez. Haga una pregunta de cada una.` },
  itemManyAnswers: { en: 'It allows several answers. Set max-choices to 1 and cardinality to single.', es: 'Permite varias respuestas. Ponga max-choices en 1 y cardinality en single.' },
  itemOptions: { en: ({ count }) => `It has ${count} options. Every question of the exam has four.`, es: ({ count }) => `Tiene ${count} opciones. Todas las preguntas del examen tienen cuatro.` },
  itemOptionTwice: { en: 'Two of its options have the same identifier. Give each its own.', es: 'Dos de sus opciones tienen el mismo identificador. Dele a cada una el suyo.' },
  itemOptionsAlike: { en: 'Two of its options say the same. Change one of them.', es: 'Dos de sus opciones dicen lo mismo. Cambie una de ellas.' },
  itemFixedOption: { en: 'One option must stay at its place (fixed). Everyone sees the options in another order: word it so that its place does not matter, and take “fixed” out.', es: 'Una opción tiene que quedarse en su lugar (fixed). Cada persona ve las opciones en otro orden: redáctela de modo que el lugar no importe y quite «fixed».' },
  itemNoKey: { en: 'It does not say which option is right. Add one qti-correct-response.', es: 'No dice qué opción es la correcta. Agregue un qti-correct-response.' },
  itemTwoKeys: { en: ({ count }) => `It names ${count} right options. There must be one.`, es: ({ count }) => `Nombra ${count} opciones correctas. Tiene que haber una sola.` },
  itemKeyUnknown: { en: 'The option that it calls right is none of its four. Correct the identifier.', es: 'La opción que llama correcta no es ninguna de las cuatro. Corrija el identificador.' },
  itemTextMissing: { en: 'The question or one of its options has no words.', es: 'La pregunta o una de sus opciones no tiene texto.' },
  itemMarkup: { en: ({ element }) => `It has a “${element}” in it, and only words can be shown. Say the same in words.`, es: ({ element }) => `Contiene un elemento «${element}» y solo se pueden mostrar palabras. Diga lo mismo con palabras.` },
  itemTooLong: { en: ({ most }) => `One of its texts is longer than ${most} characters. Shorten it.`, es: ({ most }) => `Uno de sus textos tiene más de ${most} caracteres. Acórtelo.` },
  itemTwice: { en: 'The package has this item twice in the same language. Leave one out.', es: 'El paquete tiene esta pregunta dos veces en el mismo idioma. Deje una sola.' },
  itemOneLanguage: { en: ({ missing }) => `It is missing in ${languageNamed(missing, 'en')}. Everybody chooses the language, so every question needs both: the two have the same identifier with -en and -es at its end.`, es: ({ missing }) => `Falta en ${languageNamed(missing, 'es')}. Cada quien elige el idioma, así que toda pregunta necesita los dos: ambas llevan el mismo identificador, terminado en -en y en -es.` },
  itemKeysDiffer: { en: 'Another option is right in English than in Spanish. Find out which is wrong.', es: 'En inglés es correcta otra opción que en español. Averigüe cuál está mal.' },
  itemOptionsDiffer: { en: 'Its options have other identifiers in English than in Spanish, so nobody knows which belong together. Use the same ones.', es: 'Sus opciones tienen otros identificadores en inglés que en español, y no se sabe cuáles van juntas. Use los mismos.' },
  itemExplanationOneLanguage: { en: ({ missing }) => `Its explanation is missing in ${languageNamed(missing, 'en')}. Add it, or leave it out in both languages.`, es: ({ missing }) => `Su explicación falta en ${languageNamed(missing, 'es')}. Agréguela, o quítela en los dos idiomas.` },
  itemCompetencyMissing: { en: 'The manifest does not say which area (competency) it belongs to. Add a classification with the purpose “competency”.', es: 'El manifiesto no dice a qué área (competency) pertenece. Agregue una clasificación con el propósito «competency».' },
  itemCompetencyUnknown: { en: 'Its area (competency) is none of the seventeen. Use the id or the name of one of them.', es: 'Su área (competency) no es ninguna de las diecisiete. Use el id o el nombre de una de ellas.' },
  itemCompetenciesDiffer: { en: 'It belongs to another area (competency) in English than in Spanish. Name the same one.', es: 'En inglés pertenece a otra área (competency) que en español. Nombre la misma.' },
} satisfies Record<RefusalCode, ProblemWords[string]>

/** An item that has no identifier of its own. */
export const withoutIdentifier: Said = { en: 'no identifier', es: 'sin identificador' }
