/**
 * Checks the sample bank: its shape, lengths, keys, twins and words, and how a second answering without keys agrees. Fails on what is wrong.
 * `npm run check:exam`; `npm run check:exam -- --blind en > file` prints all items without keys, to be answered.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { optionLetters } from '#library/exam-items.ts'
import { readExamContent } from '#library/exam-items.server.ts'
import { isLanguage, languages } from '#platform/languages.ts'
import { agreements, blindAnswers, blindFindings, blindSheet } from './blind-answers.ts'
import { alikePairs, examFindings, isKeyLongest, limits, unevenness } from './exam-check.ts'

const { items, competencies } = readExamContent()
const blind = process.argv.indexOf('--blind')
if (blind > 0) {
  const language = process.argv[blind + 1]
  if (!isLanguage(language)) throw new Error(`--blind wants a language: ${languages.join(', ')}`)
  process.stdout.write(blindSheet(items, language))
  process.exit(0)
}

const file = 'tests/data/blind-answers.yaml'
const answers = existsSync(file) ? blindAnswers.parse(parse(readFileSync(file, 'utf8'))) : []

console.log(`${items.length} items of ${competencies.length} competencies.`)
console.log(`Keys: ${optionLetters.map((letter) => `${letter} ${items.filter(({ key }) => key === letter).length}`).join(', ')} `
  + `(chi-square ${unevenness(items.map(({ key }) => key)).toFixed(2)}; up to ${limits.keysUneven} is even).`)
for (const language of languages) {
  const longest = items.filter((item) => isKeyLongest(item, language)).length
  const [nearest] = alikePairs(items, language, 0)
  console.log(`${language}: the key is the longest option in ${longest} of ${items.length} items; the two situations most alike are ${nearest?.a} and ${nearest?.b} `
    + `(${nearest?.alike.toFixed(2)}; from ${limits.alike} on they count as twins).`)
}
if (answers.length === 0) console.log(`Nobody has answered it a second time yet (${file}).`)
for (const { language, agree, differ, unasked } of agreements(items, answers)) {
  console.log(`Second answering (${language}): ${agree} of ${items.length} agree with their keys, ${unasked.length} were not answered as they stand now.`)
  for (const { item, key, answer } of differ) console.log(`  ${item}: key ${key}, answered ${answer}`)
}

const findings = [...examFindings(items, competencies.map(({ id }) => id)), ...blindFindings(items, answers)]
for (const { where, what } of findings) console.log(`✗ ${where}: ${what}`)
console.log(findings.length === 0 ? 'Nothing is wrong.' : `${findings.length} things are wrong.`)
process.exitCode = findings.length === 0 ? 0 : 1
