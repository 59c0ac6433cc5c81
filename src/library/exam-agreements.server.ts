import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { examAgreementsPack, type ExamAgreements } from './exam-agreements.ts'
import { contentFile, type ContentSettings } from './content-files.server.ts'

/** @throws {Error} naming the file and every mistake in it. */
export function readExamAgreements(settings: ContentSettings = {}): ExamAgreements {
  const path = contentFile(settings, 'exam/agreements.yaml')
  const read = examAgreementsPack.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
}

let known: ExamAgreements | undefined

/** Reads the texts at the start: the operator's where there are some. They stay as they were then. @throws {Error} when they cannot be used. */
export function loadExamAgreements(settings: ContentSettings): void {
  known = readExamAgreements(settings)
}

/** What everybody reads and answers before the first question of the exam. Source: GUIDE, exam administration. */
export const examAgreements = (): ExamAgreements => (known ??= readExamAgreements())
