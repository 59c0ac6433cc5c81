import { fileHeaders } from '#platform/file-answer.server.ts'
import type { Answered } from './browser.ts'

const policyWithNonce = /^default-src 'none'; script-src 'nonce-([\w+/=]{20,})'; style-src 'self'; /
const wanted = {
  'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
} as const

/** What is wrong with an answer whatever was asked; nothing, when it is as every answer must be. */
export function faultsOfAnswer({ status, body, headers }: Answered, url: URL): string[] {
  const policy = headers.get('content-security-policy') ?? ''
  const nonce = policy.match(policyWithNonce)?.[1]
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
  // The operator's video and its captions are for everyone, and heavy: a browser may keep them for a while.
  const isVideo = /^(video\/|text\/vtt)/.test(headers.get('content-type') ?? '')
  // What a digital certificate names is for every program of the world, also one that runs on another site.
  const isPublic = headers.get('access-control-allow-origin') === '*' && /^application\/(jwk|jwk-set|ld)\+json$|^application\/vc\+jwt$/.test(headers.get('content-type') ?? '')
  // One's own dates, for the calendar program that holds their address: it asks every quarter of an hour.
  const isCalendar = url.pathname.startsWith('/calendar/') && headers.get('content-type') === 'text/calendar; charset=utf-8'
  const isFile = policy === fileHeaders['Content-Security-Policy'] && /^(image\/jpeg|application\/pdf|application\/zip|text\/(csv|calendar); charset=utf-8)$/.test(headers.get('content-type') ?? '')
  return [
    ...(status >= 500 ? [`a fault, ${status}`] : []),
    ...(isFile || nonce && !/unsafe|\*|https?:/.test(policy) ? [] : [`the content policy is «${policy}»`]),
    ...Object.entries({ ...wanted, ...(isVideo ? { 'cache-control': 'public, max-age=3600' } : isCalendar ? { 'cache-control': 'private, max-age=900' } : {}), ...(isPublic ? { 'cache-control': 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin' } : {}) })
      .filter(([name, value]) => headers.get(name) !== value).map(([name]) => `${name} is «${headers.get(name)}»`),
    ...(isPage ? faultsOfPage(body, nonce ?? '', url) : []),
  ]
}

function faultsOfPage(html: string, nonce: string, url: URL): string[] {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? []
  const inline = tags.filter((tag) => /\s(style|on[a-z]+)=/i.test(tag) || /^<style/i.test(tag) || /=\s*["']?\s*javascript:/i.test(tag))
  const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
  const unknown = scripts.filter(([, attributes, text]) => text !== '' || !attributes!.includes(`nonce="${nonce}"`))
  const language = url.searchParams.get('lang')
  return [
    ...inline.map((tag) => `an inline style or script: ${tag}`),
    ...unknown.map(([script]) => `a script without the nonce, or with text: ${script.slice(0, 80)}`),
    ...(language && !html.includes(`<html lang="${language}"`) ? [`not in the language ${language}`] : []),
  ]
}
