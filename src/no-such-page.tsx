import { notFound } from '#platform/answers.server.ts'

export const handle = { plain: true }

/** Every address that no room declares. The guard answers first; this is for methods that skip it. */
export const loader = () => {
  throw notFound()
}

export default function NoSuchPage() {
  return null
}
