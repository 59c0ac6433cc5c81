import type { Messages } from '#platform/languages.ts'

/** Words of the pages on which somebody chooses a date for the exam. */
export const scheduleWords = {
  title: { en: 'Choose a date for your exam', es: 'Elija una fecha para su examen' },
  haveTitle: { en: 'Your exam', es: 'Su examen' },
  lead: {
    en: (day: string) => `Your approval is valid through ${day}. You can take the exam on that day at the latest.`,
    es: (day: string) => `Su aprobación es válida hasta el ${day}, ese día incluido. Puede presentar el examen ese día a más tardar.`,
  },
  back: { en: 'My application', es: 'Mi solicitud' },
  backToDates: { en: 'Your exam', es: 'Su examen' },

  notYet: { en: 'You cannot choose a date yet', es: 'Todavía no puede elegir una fecha' },
  'not-noEligibility': {
    en: 'First your application has to be approved, and your training certificate accepted. Then you can ask for the exam.',
    es: 'Primero se tiene que aprobar su solicitud y aceptar su certificado de capacitación. Después puede pedir el examen.',
  },
  'not-eligibilityOver': {
    en: 'There is no exam to schedule: your approval is over, or you have passed. Your application says which.',
    es: 'No hay examen que programar: su aprobación terminó, o usted ya aprobó. Su solicitud dice cuál de las dos cosas.',
  },
  'not-noRequest': { en: 'First ask for the exam and pay its fee. Then you choose a date here.', es: 'Primero pida el examen y pague la tarifa. Después elige una fecha aquí.' },
  'not-feeDue': { en: 'The fee for this exam is due. As soon as it is paid, you choose a date here.', es: 'Falta pagar la tarifa de este examen. En cuanto esté pagada, elige una fecha aquí.' },
  'not-beingRead': { en: 'The program is reading your request. We write to you when you can choose a date.', es: 'El programa está revisando su petición. Le escribimos cuando pueda elegir una fecha.' },
  'not-accommodationOpen': {
    en: 'You asked for an accommodation, and it is not decided yet. Choose a date after that, so that everything is ready for you.',
    es: 'Usted pidió una adaptación y todavía no está decidida. Elija una fecha después, para que todo esté listo.',
  },
  toApplication: { en: 'See my application', es: 'Ver mi solicitud' },

  'done-booked': { en: 'You have a seat. We have written to you, too.', es: 'Usted tiene un lugar. También le escribimos.' },
  'done-moved': { en: 'Your seat was moved. We have written to you, too.', es: 'Su lugar se cambió. También le escribimos.' },
  'done-waiting': { en: 'You are on the waiting list. We write to you when a seat is free for you.', es: 'Usted está en la lista de espera. Le escribimos cuando haya un lugar para usted.' },
  'done-left': { en: 'You are no longer on that waiting list.', es: 'Usted ya no está en esa lista de espera.' },
  'done-cancelled': { en: 'Your seat was given back. Choose another date when you are ready.', es: 'Devolvió su lugar. Elija otra fecha cuando quiera.' },
  'done-forfeited': { en: 'Your seat was given back, and the fee for this exam is lost.', es: 'Devolvió su lugar y la tarifa de este examen se perdió.' },

  when: { en: 'When', es: 'Cuándo' },
  where: { en: 'Where', es: 'Dónde' },
  language: { en: 'Language of the exam', es: 'Idioma del examen' },
  lasts: { en: 'How long', es: 'Cuánto dura' },
  minutes: { en: (minutes: number) => `${minutes} minutes`, es: (minutes: number) => `${minutes} minutos` },
  online: { en: 'Online, on your own computer', es: 'En línea, en su propia computadora' },
  seatFrom: {
    en: (until: string) => `You can move or give back your seat without losing the fee until ${until}.`,
    es: (until: string) => `Puede cambiar o devolver su lugar sin perder la tarifa hasta el ${until}.`,
  },
  seatLate: { en: 'It is too late to move your seat without losing the fee.', es: 'Ya es tarde para cambiar su lugar sin perder la tarifa.' },
  seatBegun: { en: 'This exam has begun. We write to you when we have the result.', es: 'Este examen ya empezó. Le escribimos cuando tengamos el resultado.' },
  calledOff: {
    en: 'The program canceled this date. You keep everything: choose another one without a fee.',
    es: 'El programa canceló esta fecha. Usted no pierde nada: elija otra sin pagar.',
  },
  calendar: { en: 'Put it in my calendar', es: 'Ponerlo en mi calendario' },
  calendarHint: { en: 'A file for the calendar of your phone or computer. Open it again after a change: the entry follows.', es: 'Un archivo para el calendario de su teléfono o computadora. Ábralo otra vez después de un cambio: la entrada se actualiza.' },
  prepareSite: { en: 'How to get there and what to expect', es: 'Cómo llegar y qué esperar' },
  prepareOnline: { en: 'What you need for the online exam', es: 'Lo que necesita para el examen en línea' },
  cancelLink: { en: 'Give back my seat', es: 'Devolver mi lugar' },

  waitsTitle: { en: 'Waiting lists', es: 'Listas de espera' },
  waitPlace: { en: (place: number) => `You are number ${place} on the list.`, es: (place: number) => `Usted es el número ${place} de la lista.` },
  waitOffered: { en: (until: string) => `A seat is kept for you until ${until}.`, es: (until: string) => `Le guardamos un lugar hasta el ${until}.` },
  seeOffer: { en: 'Take this seat', es: 'Tomar este lugar' },
  seeWait: { en: 'Leave the list', es: 'Salir de la lista' },

  datesTitle: { en: 'Dates', es: 'Fechas' },
  moveTitle: { en: 'Other dates', es: 'Otras fechas' },
  chooseLanguage: { en: 'In which language do you take the exam?', es: '¿En qué idioma presenta el examen?' },
  chooseWhere: { en: 'Where?', es: '¿Dónde?' },
  anywhere: { en: 'Anywhere', es: 'En cualquier lugar' },
  onlineOnly: { en: 'Online', es: 'En línea' },
  show: { en: 'Show dates', es: 'Mostrar fechas' },
  seats: { en: 'Free seats', es: 'Lugares libres' },
  full: { en: (waiting: number) => (waiting === 0 ? 'Full' : `Full, ${waiting} waiting`), es: (waiting: number) => (waiting === 0 ? 'Lleno' : `Lleno, ${waiting} en espera`) },
  yours: { en: 'Your seat', es: 'Su lugar' },
  waitsHere: { en: 'You are waiting', es: 'Usted espera' },
  later: { en: 'Later dates', es: 'Fechas más adelante' },
  soonest: { en: 'From the first date', es: 'Desde la primera fecha' },
  noDates: {
    en: 'There is no date with these choices before your approval ends. Try another place or online, or ask us.',
    es: 'No hay ninguna fecha con estas opciones antes de que termine su aprobación. Pruebe otro lugar o en línea, o pregúntenos.',
  },
  ask: { en: 'Ask the program', es: 'Preguntar al programa' },

  confirmTitle: { en: 'Is this the date you want?', es: '¿Esta es la fecha que quiere?' },
  moveTo: { en: 'Move your seat to this date?', es: '¿Cambiar su lugar a esta fecha?' },
  waitTitle: { en: 'This date is full', es: 'Esta fecha está llena' },
  waitText: {
    en: (waiting: number, hours: number) => `${waiting === 0 ? 'Nobody waits yet: you would be the first.' : waiting === 1 ? 'One person waits before you.' : `${waiting} people wait before you.`} When a seat becomes free, it is offered to the first on the list and kept for ${hours} hours. Then it goes to the next.`,
    es: (waiting: number, hours: number) => `${waiting === 0 ? 'Todavía no espera nadie: usted sería la primera persona.' : waiting === 1 ? 'Hay una persona antes que usted.' : `Hay ${waiting} personas antes que usted.`} Cuando se libera un lugar, se ofrece a la primera persona de la lista y se le guarda ${hours} horas. Después pasa a la siguiente.`,
  },
  waitKeeps: { en: 'You keep the seat that you have until you take another one.', es: 'Usted conserva el lugar que tiene hasta que tome otro.' },
  leavesSeat: { en: (when: string) => `Your seat on ${when} is given back.`, es: (when: string) => `Se devuelve su lugar: ${when}.` },
  soon: {
    en: (hours: number) => `This date is less than ${hours} hours away. Once you have the seat, it can no longer be changed without losing the fee.`,
    es: (hours: number) => `Para esta fecha faltan menos de ${hours} horas. Cuando tenga el lugar, ya no se podrá cambiar sin perder la tarifa.`,
  },
  freeUntil: { en: (until: string) => `You can change it without losing the fee until ${until}.`, es: (until: string) => `Puede cambiarla sin perder la tarifa hasta el ${until}.` },
  bookButton: { en: 'Take this seat', es: 'Tomar este lugar' },
  moveButton: { en: 'Move my seat', es: 'Cambiar mi lugar' },
  waitButton: { en: 'Put me on the waiting list', es: 'Anotarme en la lista de espera' },
  otherDate: { en: 'Choose another date', es: 'Elegir otra fecha' },
  chooseThis: { en: 'Choose', es: 'Elegir' },

  cancelTitle: { en: 'Give back your seat?', es: '¿Devolver su lugar?' },
  cancelFree: {
    en: 'It costs you nothing. Your exam stays paid for, and you choose another date whenever you want, before your approval ends.',
    es: 'No le cuesta nada. Su examen sigue pagado y elige otra fecha cuando quiera, antes de que termine su aprobación.',
  },
  cancelFee: {
    en: (hours: number) => `The exam begins in less than ${hours} hours. If you give back your seat now, the fee for this exam is lost, and the exam counts as missed. To take it later, you ask for it again with a new fee.`,
    es: (hours: number) => `Faltan menos de ${hours} horas para el examen. Si devuelve su lugar ahora, pierde la tarifa de este examen, y cuenta como examen al que no llegó. Para presentarlo después, lo pide otra vez con una tarifa nueva.`,
  },
  cancelAsk: {
    en: 'Did something happen that you could not help? Ask us first: a person reads it.',
    es: '¿Pasó algo que usted no podía evitar? Pregúntenos primero: una persona lo lee.',
  },
  cancelYes: { en: 'Give back my seat', es: 'Devolver mi lugar' },
  cancelYesFee: { en: 'Give back my seat and lose the fee', es: 'Devolver mi lugar y perder la tarifa' },
  cancelNo: { en: 'Keep my seat', es: 'Conservar mi lugar' },
  noSeat: { en: 'You have no seat to give back.', es: 'Usted no tiene ningún lugar que devolver.' },

  offerTitle: { en: 'A seat is free for you', es: 'Hay un lugar para usted' },
  waitingTitle: { en: 'You are on the waiting list', es: 'Usted está en la lista de espera' },
  leaveText: { en: 'If you leave the list, your place goes to the next. You can join again, at the end.', es: 'Si sale de la lista, su puesto pasa a la siguiente persona. Puede anotarse otra vez, al final.' },
  acceptButton: { en: 'Take this seat', es: 'Tomar este lugar' },
  declineButton: { en: 'I do not want this seat', es: 'No quiero este lugar' },
  leaveButton: { en: 'Leave the list', es: 'Salir de la lista' },
  waitOver: { en: 'You are no longer on this list', es: 'Usted ya no está en esta lista' },
  waitOverText: { en: 'The time to take the seat is over, or you have left. You can choose another date.', es: 'El plazo para tomar el lugar terminó, o usted salió de la lista. Puede elegir otra fecha.' },

  calendarSummary: { en: 'Certification exam', es: 'Examen de certificación' },
  calendarText: {
    en: 'Bring your original photo ID. The name on it must match your letter of approval.',
    es: 'Lleve su identificación original con fotografía. El nombre tiene que ser el de su carta de aprobación.',
  },
  calendarFile: { en: 'exam.ics', es: 'examen.ics' },
} satisfies Messages
