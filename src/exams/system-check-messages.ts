import type { Messages, Said } from '#platform/languages.ts'

/** What a computer is checked for, in the order of the page. */
export const checkNames = ['browser', 'screen', 'camera', 'microphone', 'speed', 'steady', 'clock'] as const
export type CheckName = (typeof checkNames)[number]

interface CheckWords {
  readonly title: Said
  /** How to look by hand, where no script does. */
  readonly byHand: Said
  /** `{value}` is what was found. */
  readonly met: Said
  readonly unmet: Said
}

export const checkWords: Readonly<Record<CheckName, CheckWords>> = {
  browser: {
    title: { en: 'Browser', es: 'Navegador' },
    byHand: {
      en: 'Use a browser that was updated this year: Chrome, Edge, Firefox or Safari. In its menu look for “About”: it says whether there is an update.',
      es: 'Use un navegador actualizado este año: Chrome, Edge, Firefox o Safari. En su menú busque «Acerca de»: ahí dice si hay una actualización.',
    },
    met: { en: 'This browser can do what the exam needs.', es: 'Este navegador puede hacer lo que el examen necesita.' },
    unmet: {
      en: 'This browser is too old for the exam. Update it, or open this page in the newest Chrome, Edge, Firefox or Safari.',
      es: 'Este navegador es demasiado antiguo para el examen. Actualícelo, o abra esta página con la versión más nueva de Chrome, Edge, Firefox o Safari.',
    },
  },
  screen: {
    title: { en: 'Screen', es: 'Pantalla' },
    byHand: {
      en: 'Use a computer with a screen of its own, about 12 inches or more. A phone is too small.',
      es: 'Use una computadora con pantalla propia, de unas 12 pulgadas o más. Un teléfono es demasiado pequeño.',
    },
    met: { en: 'Your screen is large enough ({value}).', es: 'Su pantalla es suficiente ({value}).' },
    unmet: {
      en: 'This screen is small for the exam ({value}). Use a computer, not a phone or a small tablet.',
      es: 'Esta pantalla es pequeña para el examen ({value}). Use una computadora, no un teléfono ni una tableta pequeña.',
    },
  },
  camera: {
    title: { en: 'Camera', es: 'Cámara' },
    byHand: {
      en: 'Open the camera program of your computer. You should see yourself, bright enough to know your face.',
      es: 'Abra el programa de cámara de su computadora. Debe verse con luz suficiente para reconocer su cara.',
    },
    met: { en: 'There is a camera, and the browser may use it.', es: 'Hay una cámara y el navegador puede usarla.' },
    unmet: {
      en: 'No camera could be used. Connect one, close other programs that use it, and say “Allow” when the browser asks. If you said no before, change it in the lock beside the address.',
      es: 'No se pudo usar ninguna cámara. Conecte una, cierre los programas que la estén usando y diga «Permitir» cuando el navegador pregunte. Si antes dijo que no, cámbielo en el candado junto a la dirección.',
    },
  },
  microphone: {
    title: { en: 'Microphone', es: 'Micrófono' },
    byHand: {
      en: 'Record a few words with any program and listen to them.',
      es: 'Grabe unas palabras con cualquier programa y escúchelas.',
    },
    met: { en: 'There is a microphone, and the browser may use it.', es: 'Hay un micrófono y el navegador puede usarlo.' },
    unmet: {
      en: 'No microphone could be used. Connect one, and say “Allow” when the browser asks. If you said no before, change it in the lock beside the address.',
      es: 'No se pudo usar ningún micrófono. Conecte uno y diga «Permitir» cuando el navegador pregunte. Si antes dijo que no, cámbielo en el candado junto a la dirección.',
    },
  },
  speed: {
    title: { en: 'Speed of the connection', es: 'Velocidad de la conexión' },
    byHand: {
      en: 'Play a video in this room. If it plays for ten minutes without stopping, the connection is fast enough.',
      es: 'Vea un video en este cuarto. Si pasa diez minutos sin detenerse, la conexión es suficiente.',
    },
    met: { en: 'Fast enough: about {value} megabits a second.', es: 'Suficiente: unos {value} megabits por segundo.' },
    unmet: {
      en: 'Slow: about {value} megabits a second, and 3 are good. Sit nearer to the router, use a cable, and ask others at home not to watch videos at that hour.',
      es: 'Lenta: unos {value} megabits por segundo, y lo bueno son 3. Acérquese al módem, use un cable y pida en casa que no vean videos a esa hora.',
    },
  },
  steady: {
    title: { en: 'A connection that holds', es: 'Una conexión estable' },
    byHand: {
      en: 'Call somebody with video for some minutes from this room. The picture should not freeze.',
      es: 'Haga una videollamada de unos minutos desde este cuarto. La imagen no debe congelarse.',
    },
    met: { en: 'It holds: the slowest of ten answers took {value} milliseconds.', es: 'Es estable: la respuesta más lenta de diez tardó {value} milisegundos.' },
    unmet: {
      en: 'It does not hold: of ten short questions to our server some were lost or took longer than a second ({value} milliseconds). Use a cable, or another place.',
      es: 'No es estable: de diez preguntas cortas a nuestro servidor, algunas se perdieron o tardaron más de un segundo ({value} milisegundos). Use un cable, u otro lugar.',
    },
  },
  clock: {
    title: { en: 'Clock of the computer', es: 'Reloj de la computadora' },
    byHand: {
      en: 'Compare the clock of your computer with that of your phone. Set it to “automatically” if they differ.',
      es: 'Compare el reloj de su computadora con el de su teléfono. Póngalo en «automático» si no coinciden.',
    },
    met: { en: 'It is right to {value} seconds.', es: 'Está bien, con {value} segundos de diferencia.' },
    unmet: {
      en: 'It is off by {value} seconds. Set date and time to “automatically”, so that you are not late.',
      es: 'Está mal por {value} segundos. Ponga la fecha y la hora en «automático», para no llegar tarde.',
    },
  },
}

/** Words of the page that checks a computer. */
export const systemCheckWords = {
  title: { en: 'Check this computer', es: 'Revise esta computadora' },
  lead: {
    en: 'Do it on the computer that you will use, in the same room, with the same connection, some days before your exam. Nothing is recorded, and nothing is kept.',
    es: 'Hágalo en la computadora que va a usar, en el mismo cuarto y con la misma conexión, unos días antes de su examen. No se graba nada y no se guarda nada.',
  },
  back: { en: 'The exam online', es: 'El examen en línea' },
  start: { en: 'Check everything now', es: 'Revisar todo ahora' },
  startHint: {
    en: 'The browser asks whether this page may use your camera and microphone. Say “Allow”: they are looked for and let go at once.',
    es: 'El navegador pregunta si esta página puede usar su cámara y su micrófono. Diga «Permitir»: solo se buscan y se sueltan de inmediato.',
  },
  noScript: {
    en: 'The check by itself needs script, which does not run here. Go through the list by hand: each line says how.',
    es: 'La revisión automática necesita un programa que aquí no funciona. Recorra la lista a mano: cada línea dice cómo.',
  },
  checking: { en: 'Being checked…', es: 'Revisando…' },
  isMet: { en: 'Good', es: 'Bien' },
  isUnmet: { en: 'Not yet', es: 'Todavía no' },
  allMet: { en: 'This computer is ready for the exam.', es: 'Esta computadora está lista para el examen.' },
  someUnmet: { en: 'Something is left to do. Each line says what.', es: 'Falta algo. Cada línea dice qué.' },
  listTitle: { en: 'What is checked', es: 'Qué se revisa' },
  own: {
    en: 'Is this a computer of your work? It may pass here and be blocked on the day. Use your own if you can.',
    es: '¿Es una computadora del trabajo? Puede pasar aquí y estar bloqueada ese día. Use la suya si puede.',
  },
  help: { en: 'Does it not work?', es: '¿No funciona?' },
  ask: { en: 'Ask us, or choose to take the exam in person.', es: 'Pregúntenos, o elija presentar el examen en persona.' },
} satisfies Messages
