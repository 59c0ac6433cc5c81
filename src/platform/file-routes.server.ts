import { matchRoutes } from 'react-router'
import type { RoomRoute } from './room-routes.ts'

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

/**
 * Is this a form for an address that takes files (`body: 'files'`)? Then nothing reads its body beforehand: the page's
 * action does, once it is known that the person may enter. The address is matched as the router does it.
 */
export function bringsFiles(routes: readonly RoomRoute[], { method, headers, url }: Request): boolean {
  if (method !== 'POST' || !/^multipart\/form-data\b/i.test(headers.get('content-type') ?? '')) return false
  const { pathname } = new URL(url)
  const found = isReadable(pathname) && matchRoutes(routes.map(({ path, body }) => ({ path, id: body ?? 'text' })), pathname)
  return found ? found.at(-1)?.route.id === 'files' : false
}
