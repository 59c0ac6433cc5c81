import { parseSync } from 'vite'

type Node = { readonly type?: string; readonly start?: number; readonly end?: number; readonly [key: string]: unknown }

export interface MeasuredFunction {
  readonly file: string
  readonly name: string
  readonly lines: number
}

const kinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']
const nameIn = (node: Node | undefined) => ((node?.id ?? node?.key) as { name?: string } | undefined)?.name

/** Every function of a text, named after itself or what it is put into, with its lines. */
export function functionsIn(file: string, text: string): MeasuredFunction[] {
  const found: MeasuredFunction[] = []
  const walk = (node: unknown, around?: Node): void => {
    if (Array.isArray(node)) return node.forEach((one) => walk(one, around))
    if (typeof node !== 'object' || node === null) return
    const one = node as Node
    if (kinds.includes(one.type ?? '')) {
      found.push({ file, name: nameIn(one) ?? nameIn(around) ?? '…', lines: text.slice(one.start, one.end).split('\n').length })
    }
    for (const value of Object.values(one)) walk(value, one)
  }
  walk(parseSync(file, text).program)
  return found
}
