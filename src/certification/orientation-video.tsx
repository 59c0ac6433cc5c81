import { Prose } from '#design/prose.tsx'
import { Section } from '#design/page.tsx'
import { speak, type Language } from '#platform/languages.ts'
import { orientationWords } from './orientation-messages.ts'

/** The operator's video, with its captions on; nothing of it is fetched before someone presses play. */
export function OrientationVideo({ language }: { readonly language: Language }) {
  const say = speak(orientationWords, language)
  return (
    <Section title={say('video')}>
      <Prose>
        <p>{say('videoText')}</p>
        <video controls preload="none" playsInline src={`/orientation/video/${language}.mp4`} aria-label={say('orientation')}>
          <track kind="captions" src={`/orientation/video/${language}.vtt`} srcLang={language} label={say('videoCaptions')} default />
        </video>
      </Prose>
    </Section>
  )
}
