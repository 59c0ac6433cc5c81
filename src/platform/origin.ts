/**
 * May this request change something? Only when the browser says that it comes from our own pages: the Origin is ours,
 * or there is none and the browser marks the request as same-origin. Safe methods change nothing and always may.
 */
export function comesFromOurPages(request: { method: string; headers: Headers }, address: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const origin = request.headers.get('origin')
  if (origin !== null) return origin === new URL(address).origin
  return request.headers.get('sec-fetch-site') === 'same-origin'
}
