import { strToU8, zipSync } from 'fflate'
import { packageFiles } from '#assessment/write-qti.ts'
import type { Question } from '#assessment/question.ts'

/** A made-up question; its words name it, so that a test finds them where they must not be. */
export const aQuestion = (identifier: string, changes: Partial<Question> = {}): Question => ({
  identifier, competency: 'confidentiality', source: 'GUIDE, ethics', key: 'b',
  stem: { en: `Somebody asks you question ${identifier}.\nWhat do you do first?`, es: `Alguien le hace la pregunta ${identifier}.\n¿Qué hace usted primero, según la situación?` },
  options: {
    a: { en: `First option of ${identifier}`, es: `Primera opción de ${identifier}` }, b: { en: `Second option of ${identifier}`, es: `Segunda opción de ${identifier}` },
    c: { en: `Third option of ${identifier}`, es: `Tercera opción de ${identifier}` }, d: { en: `Fourth option of ${identifier}`, es: `Cuarta opción de ${identifier}` },
  },
  explanation: { en: `Because ${identifier}.`, es: `Porque ${identifier}.` },
  ...changes,
})

/** The files of a package as texts, so that a test can spoil them. */
export const packageWith = (questions: readonly Question[]): Record<string, string> => Object.fromEntries(packageFiles(questions))

/** A package, some of whose files are others. */
export const spoiled = (files: Readonly<Record<string, string>>, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries({ ...files, ...others }).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text])))
