/** The cookies of a request, by name. */
export function cookiesOf(request: { headers: Headers }): Record<string, string | undefined> {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  return Object.fromEntries(pairs.filter(([name]) => name).map(([name, ...value]) => [name, value.join('=')]))
}

/** A Set-Cookie header that scripts cannot read and other sites cannot use. Without seconds it ends with the browser. */
export function cookieHeader(name: string, value: string, siteAddress: string, seconds?: number): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (siteAddress.startsWith('https:')) parts.push('Secure')
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`)
  return parts.join('; ')
}
