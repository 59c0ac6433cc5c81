import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Names the row; the first column does when none says so. */
  readonly main?: boolean
  readonly numeric?: boolean
  /** A number or code that is read sign by sign: it stays on one line. */
  readonly code?: boolean
  /** What can be done with the row: a button or link that says so itself, where a card needs no name before it. */
  readonly action?: boolean
  /** Only our own words: what people typed stands in its own direction. */
  readonly plain?: boolean
}

interface DataTableProps<Row> {
  readonly caption: ReactNode
  /** A heading or a tab above it says the same: here for screen readers only. */
  readonly captionUnseen?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Where a row leads; its main column becomes the link. */
  readonly hrefOf?: (row: Row) => string
  /** Said in place of an empty table. */
  readonly empty?: ReactNode
}

/**
 * Rows of the same kind. Where there is little room each row becomes a card whose lines carry the column's name; the roles keep it a
 * table for screen readers there. The keys j and k move among the rows.
 */
export function DataTable<Row>({ caption, captionUnseen, columns, rows, keyOf, hrefOf, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <div className="table-empty">{empty}</div>
  const main = columns.find((column) => column.main) ?? columns[0]
  return (
    <div className="table-room">
      <table className="table" role="table" data-rows>
        <caption className={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" className={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column) =>
                column === main ? (
                  <th key={column.id} role="rowheader" scope="row" className={column.code ? 'table__main table__code' : 'table__main'} dir="auto">
                    {hrefOf ? <a href={hrefOf(row)}>{column.cell(row)}</a> : column.cell(row)}
                  </th>
                ) : (
                  <Cell key={column.id} column={column} row={row} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const classOf = <Row,>({ numeric, code, action }: Column<Row>) => (numeric ? 'table__number' : code ? 'table__code' : action ? 'table__action' : undefined)

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  return (
    <td role="cell" data-label={column.head} className={classOf(column)}>
      {column.plain ? column.cell(row) : <div dir="auto">{column.cell(row)}</div>}
    </td>
  )
}
