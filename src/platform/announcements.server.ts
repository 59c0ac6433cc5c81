import type { PlainDate } from './dates.ts'
import type { House } from './house.server.ts'
import { newId } from './identifiers.server.ts'
import { unitOfWork, type Unit } from './unit-of-work.server.ts'

/** News of a room: what happened, to which ids. */
export interface News {
  readonly id: string
  readonly kind: string
  readonly about: Readonly<Record<string, string>>
  readonly effectiveOn: PlainDate
}

/** What another part of the house does about news. It may be told twice: its effect and the note of it are one transaction. */
export type Reaction = (unit: Unit, news: News) => Promise<void>

/** For each kind of news, the reactions by name. The whole list stands in `src/reactions.server.ts`. */
export type Reactions = Readonly<Record<string, Readonly<Record<string, Reaction>>>>

/** Announces in the unit's transaction, one job per reaction, so that a failing reaction delays no other. */
export const announce = (unit: Unit, kind: string, about: Record<string, string>): Promise<void> => announceMany(unit, [{ kind, about }])

/** The same for much news at once, in their order. */
export async function announceMany(unit: Unit, all: readonly { readonly kind: string; readonly about: Record<string, string> }[]): Promise<void> {
  if (all.length === 0) return
  const news = all.map(({ kind, about }) => ({ id: newId(), kind, about }))
  const told = news.flatMap(({ id, kind }) => {
    const reactions = unit.house.reactions[kind]
    if (!reactions) throw new Error(`Nobody knows this news: ${kind}`)
    return Object.keys(reactions).map((reaction) => ({ news: id, reaction }))
  })
  await unit.db.insertInto('news')
    .values(news.map(({ id, kind, about }) => ({ id, kind, about: JSON.stringify(about), effective_on: unit.today, recorded_at: unit.now }))).execute()
  await unit.house.jobs.askMany(unit, 'reactions', told)
}

/** Tells one reaction one piece of news, once: a second telling changes nothing. */
export async function tell(house: House, newsId: string, reaction: string): Promise<void> {
  await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const row = await unit.db.selectFrom('news').selectAll().where('id', '=', newsId).executeTakeFirstOrThrow()
    const first = await unit.db
      .insertInto('reactions_done')
      .values({ news_id: newsId, reaction, done_at: unit.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('reaction')
      .executeTakeFirst()
    if (!first) return
    const react = house.reactions[row.kind]?.[reaction]
    if (!react) throw new Error(`No reaction ${reaction} to ${row.kind}`)
    await react(unit, { id: row.id, kind: row.kind, about: row.about as Record<string, string>, effectiveOn: row.effective_on })
  })
}
