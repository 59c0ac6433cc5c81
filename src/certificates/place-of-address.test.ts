import { describe, expect, test } from 'vitest'
import { placeOfAddress } from './place-of-address.ts'

describe('CERT-16 From where the registry is asked', () => {
  test('is an address, or a whole network of IPv6', () => {
    expect(['192.0.2.1', '::ffff:192.0.2.1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', '2001:db8::9', '::1', '2001:DB8:1:2:ffff::'].map(placeOfAddress))
      .toEqual(['192.0.2.1', '192.0.2.1', '2001:db8:1:2', '2001:db8:1:2', '2001:db8:0:0', '0:0:0:0', '2001:db8:1:2'])
  })
})
