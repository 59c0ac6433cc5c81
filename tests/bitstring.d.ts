/** As much of the package as the tests use; it has no types of its own. */
declare module '@digitalcredentials/bitstring' {
  export class Bitstring {
    constructor(from: { readonly buffer: Uint8Array })
    readonly length: number
    get(place: number): boolean
    static decodeBits(from: { readonly encoded: string }): Promise<Uint8Array>
  }
}
