import {
  createRequestHandler, UNSAFE_withComponentProps as withComponentProps, UNSAFE_withErrorBoundaryProps as withErrorBoundaryProps,
  type RouterContextProvider, type ServerBuild,
} from 'react-router'
import type { RouteConfigEntry } from '@react-router/dev/routes'

type Module = ServerBuild['routes'][string] extends infer R ? NonNullable<R> extends { module: infer M } ? M : never : never
export type Pages = (request: Request, context: RouterContextProvider) => Promise<Response>

const sources = import.meta.glob(['../../src/*.tsx', '../../src/*/pages/*.{ts,tsx}'])

/** One page's module as the build would make it: its component and its error page get their properties from the router. */
async function moduleOf(file: string): Promise<Module> {
  const load = sources[`../../src/${file}`]
  if (!load) throw new Error(`src/routes.ts names ${file}, and there is no such file`)
  const module = (await load()) as Record<string, never>
  return {
    ...module,
    ...(module.default ? { default: withComponentProps(module.default) } : {}),
    ...(module.ErrorBoundary ? { ErrorBoundary: withErrorBoundaryProps(module.ErrorBoundary) } : {}),
  } as unknown as Module
}

const idOf = (file: string) => file.replace(/\.tsx?$/, '')

/** A page that stands in the map of addresses though no room declares who may enter it. */
export interface ForgottenPage {
  readonly path: string
  readonly file: string
}

/**
 * Every page of the product as it is written now, without a build: the map of `src/routes.ts` with the files it names,
 * in one copy with the test, so that a test's house and clock are the pages' house and clock.
 */
export async function openPages(forgotten: readonly ForgottenPage[] = []): Promise<Pages> {
  const { default: routes } = await import('../../src/routes.ts')
  const listed = (routes as RouteConfigEntry[]).map(({ path, file, index }) => ({ path, file, index, id: idOf(file) }))
  const added = forgotten.map(({ path, file }) => ({ path, file, index: undefined, id: `forgotten ${path}` }))
  const pages = await Promise.all([...listed, ...added].map(async ({ path, file, index, id }) =>
    [id, { id, parentId: 'root', path, index, module: await moduleOf(file) }] as const))
  const manifest = Object.fromEntries(['root', ...pages.map(([id]) => id)].map((id) => [id, { id, module: `/assets/${id}.js`, hasAction: false,
    hasLoader: false, hasClientAction: false, hasClientLoader: false, hasClientMiddleware: false, hasDefaultExport: true, hasErrorBoundary: false }]))
  const build = {
    entry: { module: await import('../../src/entry.server.tsx') },
    routes: { root: { id: 'root', path: '', module: await moduleOf('root.tsx') }, ...Object.fromEntries(pages) },
    assets: { entry: { module: '/assets/entry.js', imports: [] }, routes: manifest, url: '/assets/manifest.js', version: 'test' },
    publicPath: '/', assetsBuildDirectory: 'build/client', future: {}, ssr: true, isSpaMode: false, prerender: [],
    routeDiscovery: { mode: 'lazy', manifestPath: '/__manifest' }, allowedActionOrigins: false,
  }
  return createRequestHandler(build as unknown as ServerBuild, 'production')
}
