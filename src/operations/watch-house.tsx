import { DataTable } from '#design/data-table.tsx'
import { Folded } from '#design/folded.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import type { WatchView } from './watch-view.server.ts'

interface PartProps {
  readonly seen: WatchView
}

/** Disk, database and memory, and the last backup. */
export function Storage({ seen: { disk, warnsBelow, database, process, backup } }: PartProps) {
  const say = speak(words, useLanguage())
  return (
    <>
      <Section title={say('storage')} id="storage">
        <Facts facts={[
          { term: say('diskFree'), detail: disk ? say('ofAll', disk.free, disk.all) : say('notKnown') },
          { term: say('warnsBelow'), detail: warnsBelow },
          { term: say('databaseSize'), detail: database.size },
          { term: say('filesSize'), detail: say('filesOf', database.files, database.filesSize) },
          { term: say('memory'), detail: process.memory },
        ]} />
      </Section>
      <Section title={say('backup')} id="backup">
        {backup
          ? <Facts facts={[{ term: say('backupAt'), detail: backup.at }, { term: say('backupFile'), detail: backup.file }, { term: say('backupSize'), detail: backup.size }]} />
          : <p>{say('backupNone')}</p>}
      </Section>
    </>
  )
}

/** What runs here, and what of its texts and values nobody has confirmed. */
export function Versions({ seen: { product, process, engine, database, content } }: PartProps) {
  const say = speak(words, useLanguage())
  return (
    <Section title={say('versions')} id="versions">
      <p>{say('ofProcess', process.id)}</p>
      <Facts facts={[
        { term: 'Alongside', detail: product }, { term: 'Node', detail: process.node },
        { term: 'PostgreSQL', detail: engine === 'embedded' ? say('embedded', database.version) : database.version },
        { term: say('schema'), detail: say('schemaOf', database.last_migration.replace(/\.sql$/, ''), database.migrations) },
        { term: say('runningSince'), detail: process.since }, { term: say('databaseSince'), detail: database.since },
        { term: say('codeOfEthics'), detail: <a href="/code-of-ethics">{`${say('version', content.code.version)}, ${say(content.code.official ? 'official' : 'notOfficial')}`}</a> },
        { term: say('orientation'), detail: <a href="/orientation">{say('version', String(content.orientation))}</a> },
        { term: say('unverified'), detail: <a href="/operations/policy">{say('unverifiedOf', content.unverified, content.values)}</a> },
      ]} />
    </Section>
  )
}

/** Every setting: its value where it opens nothing, else whether it is set. */
export function SettingsTable({ seen: { settings } }: PartProps) {
  const say = speak(words, useLanguage())
  const inWords = ({ isSet, value }: WatchView['settings'][number]) =>
    (value === undefined ? say(isSet ? 'set' : 'notSet') : isSet ? value : say('asItComes', value))
  return (
    <Folded title={say('settings')} id="settings">
      <p>{say('settingsLead')}</p>
      <DataTable
        captionUnseen caption={say('settings')} rows={settings} keyOf={({ name }) => name}
        columns={[
          { id: 'setting', head: say('setting'), main: true, code: true, cell: ({ name }) => name },
          { id: 'value', head: say('value'), cell: inWords },
        ]}
      />
    </Folded>
  )
}
