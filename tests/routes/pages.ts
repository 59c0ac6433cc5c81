import {
  createRequestHandler, UNSAFE_withComponentProps as withComponentProps, UNSAFE_withErrorBoundaryProps as withErrorBoundaryProps,
  type RouterContextProvider, type ServerBuild,
} from 'react-router'
import type { Config } from '@react-router/dev/config'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { vi } from 'vitest'
import config from '../../react-router.config.ts'

export type Pages = (request: Request, context: RouterContextProvider) => Promise<Response>

const sources = import.meta.glob<{ default?: never; ErrorBoundary?: never }>(['../../src/*.tsx', '../../src/*/pages/*.{ts,tsx}'])

/** One page's module as the build would make it: its component and its error page get their properties from the router. */
async function moduleOf(file: string): Promise<object> {
  const load = sources[`../../src/${file}`]
  if (!load) throw new Error(`src/routes.ts names ${file}, and there is no such page`)
  const module = await load()
  return {
    ...module,
    ...(module.default === undefined ? {} : { default: withComponentProps(module.default) }),
    ...(module.ErrorBoundary === undefined ? {} : { ErrorBoundary: withErrorBoundaryProps(module.ErrorBoundary) }),
  }
}

const noScript = {
  hasAction: false, hasLoader: false, hasClientAction: false, hasClientLoader: false, hasClientMiddleware: false,
  hasDefaultExport: true, hasErrorBoundary: false,
}

/** An address with its page's file, beside those of `src/routes.ts`. */
export interface AddedPage {
  readonly path: string
  readonly file: string
}

/**
 * Every page of the product as it is written now, without a build: the map of `src/routes.ts` with the files it names.
 * They are in one copy with the test, so that the house and the clock of a test are those of the pages.
 * @param added pages that stand in the map though no room declares who may enter them.
 */
export async function openPages(added: readonly AddedPage[] = []): Promise<Pages> {
  vi.doMock('#design/alongside.css?url', () => ({ default: '/assets/alongside.css' }))
  const { default: routes } = await import('../../src/routes.ts')
  const listed = [...(routes as RouteConfigEntry[]), ...added.map((page) => ({ index: false, ...page }))]
  const pages = await Promise.all(listed.map(async ({ path, file, index }) => {
    const id = `${file} at ${path}`
    return [id, { id, parentId: 'root', path, index, module: await moduleOf(file) }] as const
  }))
  const build = {
    entry: { module: await import('../../src/entry.server.tsx') },
    routes: { root: { id: 'root', path: '', module: await moduleOf('root.tsx') }, ...Object.fromEntries(pages) },
    assets: {
      entry: { module: '/assets/entry.js', imports: [] }, url: '/assets/manifest.js', version: 'test',
      routes: Object.fromEntries(['root', ...pages.map(([id]) => id)].map((id) => [id, { id, module: '/assets/page.js', ...noScript }])),
    },
    publicPath: '/', assetsBuildDirectory: 'build/client', future: {}, ssr: true, isSpaMode: false, prerender: [],
    routeDiscovery: { mode: 'lazy', manifestPath: '/__manifest', ...(config as Config).routeDiscovery }, allowedActionOrigins: false,
  }
  return createRequestHandler(build as unknown as ServerBuild, 'production')
}
