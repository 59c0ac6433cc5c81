import { Refused, type Problem } from '#platform/problems.ts'
import { isLanguage } from '#platform/languages.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { completionOfLine, readCompletion, type Completion, type IssuingFacts, type TypedCompletion } from './completion.ts'
import { problemsOfColumns, readLines, type Line } from './completion-lines.ts'
import { issuingFacts } from './issuing-facts.server.ts'
import { issuedLike, problemsOfRepeat, saveCompletions } from './save-completion.server.ts'
import { isTrainingKind } from './training-kinds.ts'

/** What a whole class has in common. */
type OfClass = Pick<TypedCompletion, 'training' | 'language'>

/** What came of one line. */
export type JudgedLine = { readonly line: number; readonly completion: Completion } | { readonly line: number; readonly problems: readonly Problem[] }

function judgeOne(line: Line, of: OfClass, facts: IssuingFacts): JudgedLine {
  const columns = problemsOfColumns(line)
  const read = columns.length > 0 ? { problems: columns } : readCompletion(completionOfLine(line.cells, of), facts)
  return { line: line.line, ...read }
}

const goodOnes = (judged: readonly JudgedLine[]) => judged.flatMap((one) => ('completion' in one ? [one.completion] : []))

/** The same, knowing what was issued already and what stands above it. */
function withoutRepeats(judged: readonly JudgedLine[], issued: readonly Parameters<typeof problemsOfRepeat>[0][]): JudgedLine[] {
  const kept = [...issued]
  return judged.map((one) => {
    if ('problems' in one) return one
    const problems = problemsOfRepeat(one.completion, kept)
    if (problems.length > 0) return { line: one.line, problems }
    kept.push(one.completion)
    return one
  })
}

/**
 * Looks at the lines of a class, each by itself: which completions can be issued, and what is wrong with the others. Changes nothing.
 * @throws {Refused} when they cannot be read at all, or when it is not said which training it was.
 */
export async function judgeLines(unit: Unit<Staff>, text: string, of: OfClass): Promise<JudgedLine[]> {
  const read = readLines(text)
  const problems: Problem[] = [
    ...(isTrainingKind(of.training) ? [] : [{ code: 'trainingMissing', field: 'training' }]),
    ...(isLanguage(of.language) ? [] : [{ code: 'trainingLanguageMissing', field: 'language' }]),
    ...('problem' in read ? [read.problem] : []),
  ]
  if (problems.length > 0 || 'problem' in read) throw new Refused(problems)
  const facts = await issuingFacts(unit)
  const judged = read.lines.map((line) => judgeOne(line, of, facts))
  return withoutRepeats(judged, await issuedLike(unit, goodOnes(judged)))
}

/** What is wrong with every line that is refused; the field of each problem names the line. */
export const problemsOfLines = (judged: readonly JudgedLine[]): Problem[] =>
  judged.flatMap((one) => ('problems' in one ? one.problems.map((problem) => ({ ...problem, field: `line-${one.line}` })) : []))

/** Issues what can be issued of a class. @returns how many, and what is wrong with every other line. @throws {Refused} */
export async function issueCompletions(unit: Unit<Staff>, text: string, of: OfClass): Promise<{ issued: number; problems: Problem[] }> {
  const judged = await judgeLines(unit, text, of)
  const ids = await saveCompletions(unit, goodOnes(judged))
  return { issued: ids.length, problems: problemsOfLines(judged) }
}
