import { parseSync } from 'vite'
import type { SourceFile } from './source-files.ts'

type Node = { readonly type?: string; readonly [key: string]: unknown }

/** Every node of a program, from the outside in. */
function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one)
  else if (typeof node === 'object' && node !== null) {
    yield node as Node
    for (const value of Object.values(node)) yield* nodesOf(value)
  }
}

/** The texts that an expression can be: itself, or one of its two ways. */
function textsOf(node: Node): string[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
  return node.type === 'ConditionalExpression' ? [...textsOf(node.consequent as Node), ...textsOf(node.alternate as Node)] : []
}

const named = (node: Node, name: string) => (node.key as Node | undefined)?.name === name || (node.id as Node | undefined)?.name === name

/** The problem codes that are written in a text: `code: 'dateNotReal'`. */
export function codesOfText(file: string, text: string): string[] {
  const properties = [...nodesOf(parseSync(file, text).program)].filter((node) => node.type === 'Property' && named(node, 'code'))
  return [...new Set(properties.flatMap((node) => textsOf(node.value as Node)))]
}

/** The codes for which the error page has a page of its own. */
export function pagesOfCodes(root: string): string[] {
  const declared = [...nodesOf(parseSync('root.tsx', root).program)]
    .find((node) => node.type === 'VariableDeclarator' && named(node, 'pagesForCodes'))
  return [...nodesOf(declared)].filter((node) => node.type === 'Property').map((node) => (node.key as { name: string }).name)
}

const known = new Map<string, string[]>()
function codesOfFile({ file, text }: SourceFile): string[] {
  if (!known.has(file)) known.set(file, codesOfText(file, text))
  return known.get(file)!
}

/** Every code in a file and in whatever it imports, and what that imports. */
export function codesIn(page: string, files: readonly SourceFile[]): { code: string; file: string }[] {
  const byName = new Map(files.map((one) => [one.file, one]))
  const reached = new Set([page])
  for (const file of reached) for (const one of byName.get(file)?.imports ?? []) if (one.file && !one.typeOnly) reached.add(one.file)
  return [...reached].flatMap((file) => (byName.has(file) ? codesOfFile(byName.get(file)!).map((code) => ({ code, file })) : []))
}
