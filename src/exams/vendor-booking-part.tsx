import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { timeInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import type { VendorBooking } from './my-vendor-booking.server.ts'
import { dayWithWeekday, zoneInWords } from './sitting-times.ts'
import { vendorWords } from './vendor-messages.ts'

/** What the person reads of an appointment at the vendor: only what the vendor said of it. */
export function VendorBookingPart({ booking: { day, place, at } }: { readonly booking: VendorBooking }) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  const when = at ? say('bookedAt', dayWithWeekday(day, language), timeInWords(at.from, language, at.timeZone), zoneInWords(language, at.timeZone)) : dayWithWeekday(day, language)
  return <Notice tone="info" title={say('booked')}>{say('bookedText', when, place)}</Notice>
}
