/** Letters about a seat that say when and where. */
export const aboutSeat = ['exam-booked', 'exam-moved', 'exam-cancelled', 'exam-forfeited', 'exam-reminder'] as const
export type SeatLetter = (typeof aboutSeat)[number]
/** Letters that say why the house let go of a seat, or of a place on a list. */
export const aboutEnding = ['exam-called-off', 'exam-released', 'exam-waiting-ended'] as const
export type EndingLetter = (typeof aboutEnding)[number]
/** The letter that offers a freed seat. */
export const aboutOffer = 'exam-seat-offered'
