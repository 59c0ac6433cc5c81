import { optionLetters } from '#library/exam-items.ts'
import { languages, type Language } from '#platform/languages.ts'
import type { Question } from './question.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!)
const paragraphs = (text: string) => text.split('\n').map((line) => `<p>${escaped(line)}</p>`).join('')
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

const spokenName = ({ identifier }: Question, language: Language) => `${identifier}-${language}`
const pathOf = (question: Question, language: Language) => `items/${spokenName(question, language)}.xml`

/** One language of a question as an item of QTI 3. Its choices may be shown in any order. */
export function itemXml(question: Question, language: Language): string {
  const { stem, options, key, explanation } = question
  const name = escaped(spokenName(question, language))
  const outcome = (is: number) => `<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">${is}</qti-base-value></qti-set-outcome-value>`
  return `${declaration}<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="${name}" title="${name}" xml:lang="${language}" adaptive="false" time-dependent="false">
  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>${key}</qti-value></qti-correct-response></qti-response-declaration>
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
  <qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>
  <qti-item-body>
    ${paragraphs(stem[language])}
    <qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1" min-choices="0">
${optionLetters.map((letter) => `      <qti-simple-choice identifier="${letter}">${paragraphs(options[letter][language])}</qti-simple-choice>`).join('\n')}
    </qti-choice-interaction>
  </qti-item-body>
  <qti-response-processing>
    <qti-response-condition>
      <qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>${outcome(1)}</qti-response-if>
      <qti-response-else>${outcome(0)}</qti-response-else>
    </qti-response-condition>
    <qti-set-outcome-value identifier="FEEDBACK"><qti-base-value base-type="identifier">explanation</qti-base-value></qti-set-outcome-value>
  </qti-response-processing>${explanation[language] === '' ? '' : `
  <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="explanation" show-hide="show"><qti-content-body>${paragraphs(explanation[language])}</qti-content-body></qti-modal-feedback>`}
</qti-assessment-item>
`
}

const vocabulary = (value: string) => `<lom:source>LOMv1.0</lom:source><lom:value>${value}</lom:value>`

function resourceXml(question: Question, language: Language): string {
  const path = escaped(pathOf(question, language))
  const source = question.source === '' ? ''
    : `<lom:relation><lom:kind>${vocabulary('isbasedon')}</lom:kind><lom:resource><lom:description><lom:string xml:lang="en">${escaped(question.source)}</lom:string></lom:description></lom:resource></lom:relation>`
  return `    <resource identifier="${escaped(spokenName(question, language))}" type="imsqti_item_xmlv3p0" href="${path}">
      <metadata><lom:lom>${source}<lom:classification><lom:purpose>${vocabulary('competency')}</lom:purpose><lom:taxonPath><lom:taxon><lom:id>${escaped(question.competency)}</lom:id></lom:taxon></lom:taxonPath></lom:classification></lom:lom></metadata>
      <file href="${path}"/>
    </resource>`
}

/** What is in a package: every item in each language, with its competency and its source. */
export const manifestXml = (questions: readonly Question[]): string => `${declaration}<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/LOM" identifier="items">
  <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
  <organizations/>
  <resources>
${questions.flatMap((question) => languages.map((language) => resourceXml(question, language))).join('\n')}
  </resources>
</manifest>
`

/** The files of a QTI 3 package, one after another. */
export function* packageFiles(questions: readonly Question[]): Generator<readonly [path: string, text: string]> {
  yield ['imsmanifest.xml', manifestXml(questions)]
  for (const question of questions) for (const language of languages) yield [pathOf(question, language), itemXml(question, language)]
}
