import { createFileResponse } from '@remix-run/response/file'
import { notFound } from '#platform/answers.server.ts'
import { visitOf } from '#platform/visit.server.ts'
import { openOrientationVideo } from '#library/orientation-video.server.ts'
import type { Route } from './+types/orientation-video'

/** The operator's video and its captions, in pieces as a player asks for them. Anyone may see them, like the text. */
export const loader = async ({ request, context, params }: Route.LoaderArgs) => {
  const file = await openOrientationVideo(visitOf(context).house.settings, params.file)
  if (!file) throw notFound()
  return createFileResponse(file, request, { cacheControl: 'public, max-age=3600' })
}
