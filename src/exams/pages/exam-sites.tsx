import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { CaliforniaMap } from '../california-map.tsx'
import { seeSites } from '../see-sites.server.ts'
import { siteWords } from '../site-messages.ts'
import type { Route } from './+types/exam-sites'

export const handle = { plain: true }

// A public list: nobody's sight of it is recorded, and no name of a person is in it.
export const loader = ({ context }: Route.LoaderArgs) => read(visitOf(context), { hat: 'signIn' }, seeSites)

function Next({ next, activeUntil }: { readonly next: PlainDate | undefined; readonly activeUntil: PlainDate | null }) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  return (
    <p className="places__line">
      {next ? say('nextHere', dateInWords(next, language)) : say('noneHere')}
      {activeUntil && <> {say('until', dateInWords(activeUntil, language))}</>}
    </p>
  )
}

/** Where the exam is given: a list, and a sketch that says the same. For everyone, without script. */
export default function ExamSites({ loaderData: { inPerson, online, minutes } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  return (
    <>
      <title>{`${say('list')} · Alongside`}</title>
      <meta name="description" content={say('listLead')} />
      <Page title={say('list')} lead={say('listLead')}>
        <p>{say('length', minutes)}</p>
        <Section title={say('sitesTitle')}>
          {inPerson.length === 0 ? <p>{say('sitesNone')}</p> : (
            <div className="map-beside">
              <CaliforniaMap places={inPerson.map(({ place }) => ({ latitude: place!.latitude / 10_000, longitude: place!.longitude / 10_000 }))} />
              <ol className="places">
                {inPerson.map(({ id, name, place, next, activeUntil }) => (
                  <li key={id}>
                    <a href={`/exam-sites/${id}`}>{name}</a>
                    <p className="places__line">{`${place!.street}, ${place!.city} (${say('inCounty', place!.county)})`}</p>
                    <Next next={next} activeUntil={activeUntil} />
                  </li>
                ))}
              </ol>
            </div>
          )}
        </Section>
        {online.length > 0 && (
          <Section title={say('onlineTitle')}>
            <p>{say('onlineLead')}</p>
            {online.map(({ id, next, activeUntil }) => <Next key={id} next={next} activeUntil={activeUntil} />)}
            <p><a href="/exam-online">{say('onlineMore')}</a></p>
          </Section>
        )}
        <p>{say('howToBook')}</p>
        <Actions><ButtonLink href="/apply/exam/schedule" kind="second">{say('choose')}</ButtonLink></Actions>
      </Page>
    </>
  )
}
