/**
 * From where a question comes, for counting: an address, or of one of IPv6 the network of its first 64 bits, because whoever has one
 * has all of them.
 */
export function placeOfAddress(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [before = '', after] = address.toLowerCase().split('::')
  const [first, last] = [before.split(':').filter(Boolean), (after ?? '').split(':').filter(Boolean)]
  const whole = after === undefined ? first : [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0'), ...last]
  return whole.slice(0, 4).join(':')
}
