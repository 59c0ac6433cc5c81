/**
 * Once for a whole test run: a migrated, empty database. Embedded: a file that every worker starts from. With
 * TEST_DATABASE_URL: a template database on that server, which every worker copies.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded, openPostgres } from '#platform/database.server.ts'
import { closeHouse, openHouse } from '../src/house.server.ts'
import { testSettings } from './test-settings.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A file (embedded) or the name of a template database (server). */
    emptyDatabase: string
  }
}

export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL
  return server ? template(project, server) : file(project)
}

async function file(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  const path = join(folder, 'empty-database.tar.gz')
  const database = await openEmbedded()
  const house = await openHouse(testSettings, { database, quiet: true })
  writeFileSync(path, Buffer.from(await (await database.dump!()).arrayBuffer()))
  await closeHouse(house)
  project.provide('emptyDatabase', path)
  return () => rmSync(folder, { recursive: true })
}

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Drops what earlier runs left, but never the databases of a run that still goes on beside this one. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query("select datname from pg_database where datname ~ '^alongside_test_[0-9]+_'")
  for (const { datname } of rows as { datname: string }[]) {
    if (!runs(Number(datname.split('_')[2]))) await admin.query(`drop database if exists "${datname}" with (force)`)
  }
}

async function template(project: TestProject, server: string) {
  const name = `alongside_test_${process.pid}_${project.name}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await dropLeftovers(admin)
  await admin.query(`create database ${name}`)
  const house = await openHouse(testSettings, { database: openPostgres(databaseNamed(server, name), () => {}), quiet: true })
  await closeHouse(house)
  await admin.end()
  project.provide('emptyDatabase', name)
}

/** The same server, another database. */
export const databaseNamed = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
