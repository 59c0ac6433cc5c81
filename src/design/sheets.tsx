import { speak, type Language } from '#platform/languages.ts'
import { sheetWords } from './sheet-messages.ts'

/** A picture of one page of a document, large enough to read; or a file that has no picture. */
export interface Sheet {
  /** Unique on the page: `#sheet-<id>` leads to it. */
  readonly id: string
  /** Short, for the list: "ID 1". */
  readonly title: string
  /** The file's name, and whatever else is to be known of it. */
  readonly about: string
  readonly picture: string | undefined
  /** The whole file. */
  readonly href: string
}

interface SheetsProps {
  readonly sheets: readonly Sheet[]
  /** What is said of a file without a picture. */
  readonly noPicture: string
  readonly language: Language
}

/** What the tools do, and the key of each. They appear only where the script is there to work them. */
export const sheetTools = [
  { does: 'previous', key: 'p' }, { does: 'next', key: 'n' }, { does: 'out', key: '-' }, { does: 'in', key: '+ =' },
  { does: 'fit', key: '0' }, { does: 'left', key: 'l' }, { does: 'right', key: 'r' }, { does: 'two', key: 's' },
] as const

/** The keys of the tools, in words, for the help of a page. */
export const sheetKeys = (language: Language) =>
  sheetTools.map(({ does, key }) => ({ key: key.split(' ')[0]!, does: sheetWords[does][language] }))

export const addressOfSheet = (id: string) => `#sheet-${id}`

/**
 * Documents, large. Without script all of them stand under one another, each in full width with a link to the whole file;
 * with script one stands alone, or two side by side, and they can be turned and made larger (`design/enhance/sheets.ts`).
 */
export function Sheets({ sheets, noPicture, language }: SheetsProps) {
  const say = speak(sheetWords, language)
  return (
    <div className="sheets" data-sheets>
      <nav className="sheets__list" aria-label={say('list')}>
        <ul>{sheets.map(({ id, title }) => <li key={id}><a href={addressOfSheet(id)} data-sheet-link>{title}</a></li>)}</ul>
      </nav>
      <div className="sheets__tools" role="toolbar" aria-label={say('tools')} data-sheet-tools hidden>
        {sheetTools.map(({ does, key }) => (
          <button key={does} type="button" className="sheets__tool" data-does={does} data-key={key} aria-pressed={does === 'two' ? false : undefined}>
            {say(does)}
          </button>
        ))}
      </div>
      <div className="sheets__all" data-sheet-room>
        {sheets.map((sheet) => <OneSheet key={sheet.id} sheet={sheet} noPicture={noPicture} language={language} />)}
      </div>
      <p className="unseen" role="status" data-sheet-said />
    </div>
  )
}

function OneSheet({ sheet: { id, title, about, picture, href }, noPicture, language }: Omit<SheetsProps, 'sheets'> & { readonly sheet: Sheet }) {
  const say = speak(sheetWords, language)
  return (
    <figure className="sheet" id={addressOfSheet(id).slice(1)} data-sheet aria-label={title}>
      <figcaption className="sheet__about">
        <strong>{title}</strong> <span dir="auto">{about}</span>{' '}
        <a href={href}>{say('whole')}<span className="unseen"> {title}</span></a>
      </figcaption>
      {picture
        ? <div className="sheet__view" data-sheet-view><img src={picture} alt={say('picture', title)} loading="lazy" decoding="async" /></div>
        : <p className="sheet__none">{noPicture}</p>}
    </figure>
  )
}
