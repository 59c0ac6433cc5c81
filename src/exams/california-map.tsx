import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { dotRadius, dotsFor, mapSize, outlinePath, type Degrees } from './map-places.ts'
import { siteWords } from './site-messages.ts'

/** A sketch of California with a numbered dot for each place, in the order of the list beside it, which says the same. */
export function CaliforniaMap({ places }: { readonly places: readonly Degrees[] }) {
  const say = speak(siteWords, useLanguage())
  return (
    <figure className="map">
      <svg className="map__sketch" viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} role="img" aria-label={say('mapSays', places.length)}>
        <title>{say('mapTitle')}</title>
        <path className="map__land" d={outlinePath} />
        {dotsFor(places).map(({ x, y }, place) => (
          <g key={place}>
            <circle className="map__dot" cx={x} cy={y} r={dotRadius} />
            <text className="map__number" x={x} y={y} dy="0.36em" textAnchor="middle">{place + 1}</text>
          </g>
        ))}
      </svg>
      <figcaption className="map__note">{say('mapNote')}</figcaption>
    </figure>
  )
}
