import { parseSync } from 'vite'
import type { Import, SourceFile } from './source-files.ts'

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

/** Functions of a text that take a code: their names, and the place where it stands. */
function takersOfCode(nodes: readonly Node[]): Map<string, number> {
  const places = nodes.flatMap((node): [string, number][] => {
    const made = (node.type === 'VariableDeclarator' ? node.init : node) as Node | undefined
    const place = ((made?.params ?? []) as Node[]).findIndex((one) => one.type === 'Identifier' && one.name === 'code')
    const name = (node.id as Node | undefined)?.name
    return place >= 0 && typeof name === 'string' ? [[name, place]] : []
  })
  return new Map(places)
}

/** The problem codes that are written in a text: `code: 'dateNotReal'`; or given to a function that takes a code. */
export function codesOfText(file: string, text: string): string[] {
  const nodes = [...nodesOf(parseSync(file, text).program)]
  const takers = takersOfCode(nodes)
  const given = nodes.flatMap((node) => {
    if (node.type === 'Property' && named(node, 'code')) return [node.value as Node]
    const place = node.type === 'CallExpression' ? takers.get((node.callee as Node).name as string) : undefined
    return place === undefined ? [] : [(node.arguments as Node[])[place]!]
  })
  return [...new Set(given.flatMap(textsOf))]
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

/**
 * Every code in a file and in whatever it imports, and what that imports. Through a room's `public` file only the way of what
 * is asked for is gone.
 */
export function codesIn(page: string, files: readonly SourceFile[]): { code: string; file: string }[] {
  const byName = new Map(files.map((one) => [one.file, one]))
  const reached = new Set([page])
  const go = (from: Import, through = false) => {
    if (!from.file || from.typeOnly) return
    const door = byName.get(from.file)
    if (!door || !/\/public(\.server)?\.tsx?$/.test(from.file) || from.names.length === 0) return void reached.add(from.file)
    if (through) return
    const passedOn = door.imports.filter(({ passesOn }) => passesOn)
    for (const one of passedOn) if (one.names.length === 0 || one.names.some((name) => from.names.includes(name))) go(one, true)
    // What the door defines itself.
    if (from.names.some((name) => !passedOn.some(({ names }) => names.includes(name)))) reached.add(from.file)
  }
  for (const file of reached) for (const one of byName.get(file)?.imports ?? []) if (!(one.passesOn && /\/public(\.server)?\.tsx?$/.test(file))) go(one)
  return [...reached].flatMap((file) => (byName.has(file) ? codesOfFile(byName.get(file)!).map((code) => ({ code, file })) : []))
}
