import { Bitstring } from '@digitalcredentials/bitstring'
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certified, changes } from '#tests/people/certificates.ts'
import { downloads } from '#tests/people/credentials.ts'
import { accepts, asksForName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { visitTo } from '#tests/people/visits.ts'
import { checkCredential } from './check-credential.server.ts'
import { issuerFile, keyFile, keySetFile, statusListFile } from './public-files.server.ts'
import { distrustKey, filesAnewSince, newKey, publicKeys, rotateKey } from './signing-keys.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows

async function scene() {
  const { house } = world()
  const here = await certifyingBody(house)
  const [anh, sam] = [await staff(house, here, 'programManager', 'anh@example.org'), await staff(house, here, 'operator', 'sam@example.org')]
  const ana = await person(house, 'ana@example.org', 'es')
  const { number } = await certified(house, ana, here)
  const download = () => downloads(house, ana, number)
  const codeOf = async (text: string) => (await checkCredential(visitTo(house, '/check-credential'), text)).code
  return { house, here, anh, sam, ana, number, download, codeOf, visit: visitTo(house, '/') }
}

const rotate = async ({ house, sam }: Awaited<ReturnType<typeof scene>>) => {
  const made = await newKey(house)
  world().clock.forward(1000)
  await unitOfWork(house, sam, (unit) => rotateKey(unit, made, 'Once a year, as planned.'))
}

/**
 * A stranger, who has only a file and the public addresses that it names, and libraries of others: whether the signature holds, and
 * whether the bit of its status list is set.
 */
async function stranger({ visit }: Awaited<ReturnType<typeof scene>>, text: string) {
  const fetched: Record<string, (rest: string) => Promise<Response>> = {
    'credentials/keys/': (rest) => keyFile(visit, rest), 'credentials/status/': (rest) => statusListFile(visit, rest),
    'credentials/issuers/': (rest) => issuerFile(visit, rest),
  }
  const get = (address: string) => {
    const [place, answer] = Object.entries(fetched).find(([path]) => address.startsWith(`http://localhost:3000/${path}`))!
    return answer(address.slice(`http://localhost:3000/${place}`.length))
  }
  const key = async (signed: string) => importJWK(await (await get(decodeProtectedHeader(signed).kid!)).json() as object, 'RS256')
  const { payload } = await compactVerify(text.trim(), await key(text.trim()))
  const said = JSON.parse(new TextDecoder().decode(payload)) as ReturnType<typeof JSON.parse>
  const list = await (await get(said.credentialStatus.statusListCredential)).text()
  const { payload: listed } = await compactVerify(list, await key(list))
  const { credentialSubject, validUntil } = JSON.parse(new TextDecoder().decode(listed)) as ReturnType<typeof JSON.parse>
  const bits = new Bitstring({ buffer: await Bitstring.decodeBits({ encoded: credentialSubject.encodedList.slice(1) }) })
  const issuer = await (await get(said.issuer.id)).json() as { name: string }
  return { said, list: credentialSubject, listedUntil: validUntil, bits, stopped: bits.get(Number(said.credentialStatus.statusListIndex)), issuer }
}

describe('PLAT-07 A digital certificate for a stranger', () => {
  test('is verified with its public addresses and libraries of others alone', async () => {
    const here = await scene()
    const text = await here.download()
    const { said, list, bits, stopped, issuer, listedUntil } = await stranger(here, text)
    expect(said.credentialSubject.identifier[0].identityHash).toBe('Ana Ruiz Soto')
    expect(stopped).toBe(false)
    expect(bits.length).toBe(131_072)
    expect([list.statusPurpose, list.encodedList[0], listedUntil]).toEqual([said.credentialStatus.statusPurpose, 'u', '2026-03-11T18:00:00Z'])
    expect(issuer.name).toBe(said.issuer.name)
    expect(Object.keys(decodeProtectedHeader(text)).sort()).toEqual(['alg', 'kid', 'typ'])
  })

  test('is verified with the set of keys, too, and no half of a key in it is secret', async () => {
    const here = await scene()
    const keys = await (await keySetFile(here.visit)).json() as { keys: Record<string, string>[] }
    await compactVerify((await here.download()).trim(), createLocalJWKSet(keys as never))
    expect(keys.keys.flatMap((key) => Object.keys(key).sort())).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })

  test('suspended is stopped at once, lifted it is not, revoked it stays so', async () => {
    const here = await scene()
    const text = await here.download()
    for (const [step, stopped, code] of [['suspend', true, 'suspended'], ['lift', false, 'active'], ['revoke', true, 'revoked']] as const) {
      await changes(here.house, here.anh, here.number, step)
      expect([step, (await stranger(here, text)).stopped, await here.codeOf(text)]).toEqual([step, stopped, code])
    }
  })

  test('of somebody else is not touched, and neighbours in time are no neighbours in the list', async () => {
    const here = await scene()
    const others = []
    for (let i = 0; i < 12; i += 1) others.push(await certified(here.house, await person(here.house, `p${i}@example.org`), here.here))
    await changes(here.house, here.anh, here.number, 'revoke')
    const places = (await rows('select list_index from credentials order by recorded_at, id')).map(({ list_index }) => list_index as number)
    expect(new Set(places).size).toBe(13)
    expect(places.filter((place, i) => i > 0 && Math.abs(place - places[i - 1]!) < 3).length).toBeLessThan(2)
    const [{ set }] = await rows('select bit_count(bits)::int as set from status_lists') as [{ set: number }]
    expect(set).toBe(1)
    expect(others).toHaveLength(12)
  })

  test('a state that was rolled back changes no list', async () => {
    const here = await scene()
    await here.house.database.query.transaction().execute(async (tx) => {
      await tx.updateTable('certificates').set({ state: 'expired' }).where('number', '=', here.number).execute()
      throw new Error('no')
    }).catch(() => undefined)
    await expect(unitOfWork(here.house, here.anh, async (unit) => {
      await unit.db.updateTable('certificates').set({ state: 'suspended' }).where('number', '=', here.number).execute()
      throw new Error('no')
    })).rejects.toThrow('no')
    expect(await rows('select bit_count(bits)::int as set from status_lists')).toEqual([{ set: 0 }])
  })
})

describe('PLAT-07 Another legal name', () => {
  test('makes another credential; the old one is stopped for good and says nothing any more', async () => {
    const here = await scene()
    const old = await here.download()
    await accepts(here.house, here.anh, await asksForName(here.house, here.ana, { familyNames: 'Paz' }))
    await world().drain()
    const text = await here.download()
    expect((await stranger(here, text)).said.credentialSubject.identifier[0].identityHash).toBe('Ana Paz')
    expect([(await stranger(here, text)).stopped, (await stranger(here, old)).stopped]).toEqual([false, true])
    expect(await here.codeOf(text)).toBe('active')
    const found = await checkCredential(here.visit, old)
    expect(found).toMatchObject({ code: 'superseded' })
    expect(found.says).toBeUndefined()
    await changes(here.house, here.anh, here.number, 'suspend')
    await changes(here.house, here.anh, here.number, 'lift')
    expect([(await stranger(here, text)).stopped, (await stranger(here, old)).stopped]).toEqual([false, true])
  })

  test('given while suspended makes one that is stopped from the beginning', async () => {
    const here = await scene()
    await changes(here.house, here.anh, here.number, 'suspend')
    await accepts(here.house, here.anh, await asksForName(here.house, here.ana))
    await world().drain()
    expect(await rows('select bit_count(bits)::int as set from status_lists')).toEqual([{ set: 2 }])
    await changes(here.house, here.anh, here.number, 'lift')
    expect((await stranger(here, await here.download())).stopped).toBe(false)
  })
})

describe('PLAT-07 Keys', () => {
  test('the first is made when it is needed, once, also when several ask at the same time', async () => {
    const here = await scene()
    await Promise.all([here.download(), keySetFile(here.visit), here.download()])
    expect(await rows('select count(*)::int as count from signing_keys')).toEqual([{ count: 1 }])
  })

  test('after another one signs, what the old one signed still holds, and its private half is gone', async () => {
    const here = await scene()
    const old = await here.download()
    await rotate(here)
    const text = await here.download()
    expect(decodeProtectedHeader(text).kid).not.toBe(decodeProtectedHeader(old).kid)
    expect(decodeJwt(text).jti).toBe(decodeJwt(old).jti)
    expect([await here.codeOf(old), await here.codeOf(text)]).toEqual(['active', 'active'])
    expect((await stranger(here, old)).stopped).toBe(false)
    expect(await rows('select sealed_private is null as gone, retired_at is not null as retired from signing_keys order by active_from'))
      .toEqual([{ gone: true, retired: true }, { gone: false, retired: false }])
    expect(await rows("select detail from audit where record_kind = 'signingKey'")).toEqual([{ detail: 'rotate' }])
  })

  test('are not kept readable', async () => {
    const here = await scene()
    await here.download()
    const [{ sealed_private }] = await rows('select sealed_private from signing_keys') as [{ sealed_private: string }]
    expect(sealed_private).not.toMatch(/"d"|"kty"/)
    expect(JSON.parse((await here.house.secrets.unseal(sealed_private))!)).toHaveProperty('d')
  })

  test('are changed by nobody but operators here, and never come back', async () => {
    const here = await scene()
    await here.download()
    const made = await newKey(here.house)
    const ed = await staff(here.house, await certifyingBody(here.house, 'Another program'), 'operator', 'ed@example.org')
    for (const other of [here.anh, ed]) await expect(unitOfWork(here.house, other, (unit) => rotateKey(unit, made, 'Because I can.'))).rejects.toThrow()
    expect(await unitOfWork(here.house, here.sam, publicKeys)).toHaveLength(1)
    await rotate(here)
    await expect(here.house.database.statement("update signing_keys set retired_at = null, sealed_private = 'x' where retired_at is not null")).rejects.toThrow(/only retires/)
    await expect(here.house.database.statement('delete from signing_keys')).rejects.toThrow(/only retires/)
  })
})

describe('PLAT-07 A key that somebody else may have', () => {
  const distrust = async ({ house, sam }: Awaited<ReturnType<typeof scene>>, kid: string) => {
    const made = await newKey(house)
    world().clock.forward(1000)
    await unitOfWork(house, sam, (unit) => distrustKey(unit, kid, made, 'A backup was lost on a train.'))
  }
  const kidsListed = async ({ visit }: Awaited<ReturnType<typeof scene>>) =>
    ((await (await keySetFile(visit)).json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid.split('/').at(-1)!)

  test('is believed no more: not by us, and not by a stranger; a certificate downloaded anew holds', async () => {
    const here = await scene()
    const old = await here.download()
    const [{ kid }] = await rows('select kid from signing_keys') as [{ kid: string }]
    await distrust(here, kid)
    const text = await here.download()
    expect([await here.codeOf(old), await here.codeOf(text)]).toEqual(['distrustedKey', 'active'])
    expect(decodeJwt(text).jti).toBe(decodeJwt(old).jti)
    expect(await kidsListed(here)).not.toContain(kid)
    await expect(stranger(here, old)).rejects.toMatchObject({ init: { status: 404 } })
    expect((await stranger(here, text)).stopped).toBe(false)
    expect(await rows('select distrusted_why, sealed_private is null as gone from signing_keys order by active_from'))
      .toEqual([{ distrusted_why: 'A backup was lost on a train.', gone: true }, { distrusted_why: null, gone: false }])
    expect(await unitOfWork(here.house, here.ana, filesAnewSince)).toBeInstanceOf(Date)
  })

  test('that signed before and does not sign now takes no other with it', async () => {
    const here = await scene()
    await here.download()
    const [{ kid }] = await rows('select kid from signing_keys') as [{ kid: string }]
    await rotate(here)
    const text = await here.download()
    await distrust(here, kid)
    expect(await here.codeOf(text)).toBe('active')
    expect(await rows('select count(*)::int as count from signing_keys')).toEqual([{ count: 2 }])
    await expect(distrust(here, kid)).rejects.toMatchObject({ problems: [{ code: 'keyDistrusted' }] })
  })

  test('is said by operators here alone, and nobody believes it again', async () => {
    const here = await scene()
    await here.download()
    const [{ kid }] = await rows('select kid from signing_keys') as [{ kid: string }]
    const made = await newKey(here.house)
    await expect(unitOfWork(here.house, here.anh, (unit) => distrustKey(unit, kid, made, 'Because I can.'))).rejects.toThrow()
    await distrust(here, kid)
    for (const change of ['distrusted_at = null, distrusted_by = null, distrusted_why = null', "distrusted_why = 'x'", 'distrusted_at = now()']) {
      await expect(here.house.database.statement(`update signing_keys set ${change} where kid = '${kid}'`)).rejects.toThrow(/only retires/)
    }
  })
})

describe('BEYOND-04 Checking a digital certificate', () => {
  test('says who, what and until when, and how it stands today', async () => {
    const here = await scene()
    const { code, says, standing, today } = await checkCredential(here.visit, await here.download())
    expect({ code, today }).toEqual({ code: 'active', today: '2026-03-10' })
    expect(says).toEqual({ name: 'Ana Ruiz Soto', number: here.number, issuer: 'Peer Certification Program', issuedOn: '2026-03-10', validThrough: '2028-03-10' })
    expect(standing).toMatchObject({ number: here.number, state: 'active' })
  })

  test('its last day still counts; the next day it is over, and years later vacated', async () => {
    const here = await scene()
    const text = await here.download()
    for (const [at, code] of [
      ['2028-03-11T07:59:00Z', 'active'], ['2028-03-11T08:00:00Z', 'expired'], ['2032-03-11T08:00:00Z', 'vacated'],
    ] as const) {
      world().clock.set(at)
      expect([at, await here.codeOf(text)]).toEqual([at, code])
    }
  })

  test('finds a changed, a foreign, an unsigned one, one of another house, and one that our records do not know', async () => {
    const here = await scene()
    const text = (await here.download()).trim()
    const [header, body, signature] = text.split('.') as [string, string, string]
    const other = Buffer.from(Buffer.from(body, 'base64url').toString().replace('Ana Ruiz', 'Eva Ruiz')).toString('base64url')
    expect(await here.codeOf(`${header}.${other}.${signature}`)).toBe('changed')
    const far = Buffer.from(Buffer.from(body, 'base64url').toString().replaceAll('http://localhost:3000', 'https://far.example')).toString('base64url')
    expect(await here.codeOf(`${header}.${far}.${signature}`)).toBe('foreign')
    expect(await here.codeOf(await downloads(here.house, here.ana, here.number, 'json'))).toBe('unsigned')
    expect(await here.codeOf(await (await statusListFile(here.visit, '1')).text())).toBe('otherThing')
    expect(await here.codeOf('hello')).toBe('nothing')
    await here.house.database.statement('truncate credentials cascade')
    expect(await here.codeOf(text)).toBe('unknown')
  })

  test('is not done without end from one place', async () => {
    const here = await scene()
    for (let i = 0; i < 120; i += 1) await here.codeOf('hello')
    await expect(here.codeOf('hello')).rejects.toMatchObject({ problems: [{ code: 'tooManyTries' }] })
  })

  test('one of a certificate that is not active is not given out any more', async () => {
    const here = await scene()
    await changes(here.house, here.anh, here.number, 'suspend')
    await expect(here.download()).rejects.toMatchObject({ init: { status: 404 } })
    const ben = await person(here.house, 'ben@example.org')
    await expect(downloads(here.house, ben, here.number)).rejects.toMatchObject({ init: { status: 404 } })
  })
})
