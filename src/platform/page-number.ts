/** Which page of a list an address asks for: the first, where it asks for none that there could be. */
export const pageIn = (asked: URLSearchParams): number =>
  (/^[1-9]\d{0,4}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1)
