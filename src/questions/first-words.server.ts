import { sql } from 'kysely'

/** The first words of a thread, by which one knows it in a list. */
export const firstWords = sql<string>`(select left(text, 140) from question_messages m where m.thread_id = question_threads.id and m.number = 1)`
