import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import { conflictProblemWords } from '#people/public.ts'

export const assignmentWords = {
  // Beside an application.
  whoHasIt: { en: 'Who has it', es: 'A cargo de' },
  withNobody: { en: 'Nobody yet', es: 'Nadie todavía' },
  withMe: { en: 'You', es: 'Usted' },
  withGone: { en: 'Nobody: who had it no longer decides here', es: 'Nadie: quien la tenía ya no decide aquí' },
  noName: { en: 'A colleague', es: 'Alguien del equipo' },
  take: { en: 'Take it', es: 'Tomarla' },
  handOn: { en: 'Give it to someone', es: 'Dársela a alguien' },

  // Giving one to somebody.
  assignTitle: { en: 'Who should have this application?', es: '¿Quién debe tener esta solicitud?' },
  assignTo: { en: 'Give it to', es: 'Dársela a' },
  fairTurn: { en: 'Whoever’s turn it is', es: 'A quien le toque' },
  fairTurnHint: {
    en: 'The colleague with the fewest to decide on. Of several, the one who got one the longest ago.',
    es: 'A quien tiene menos por decidir. Si hay varias personas, a quien recibió una hace más tiempo.',
  },
  has: {
    en: (count: number) => `${count} to decide on`,
    es: (count: number) => `${count} por decidir`,
  },
  nobody: { en: 'Nobody for now', es: 'Nadie por ahora' },
  assign: { en: 'Give it', es: 'Dársela' },
  whoHadIt: { en: 'Who has had it', es: 'Quién la ha tenido' },
  neverGiven: { en: 'Nobody has had it so far.', es: 'Nadie la ha tenido hasta ahora.' },
  'how-byHand': { en: 'given by a colleague', es: 'la dio alguien del equipo' },
  'how-taken': { en: 'taken', es: 'la tomó' },
  'how-fairTurn': { en: 'by fair turn', es: 'por turno' },
  'how-conflict': { en: 'because of a conflict of interest', es: 'por un conflicto de interés' },
  'how-roleEnded': { en: 'because the role of who had it ended', es: 'porque terminó la función de quien la tenía' },
  'how-bulk': { en: 'given with others at once', es: 'se dio junto con otras' },
  backToApplication: { en: 'Back to the application', es: 'Volver a la solicitud' },

  // I know this person.
  iKnow: { en: 'I know this person', es: 'Conozco a esta persona' },
  iKnowWhen: {
    en: 'Family, a friend, someone you work with, someone you supported or trained: then a colleague decides, and you see nothing of theirs here any more.',
    es: 'Si es de su familia, una amistad, alguien de su trabajo o alguien a quien apoyó o capacitó, decide otra persona del equipo, y usted ya no ve nada suyo aquí.',
  },
  iKnowOpen: { en: 'Say that I know them', es: 'Decir que la conozco' },
  iKnowTitle: { en: 'Do you know this person?', es: '¿Conoce a esta persona?' },
  iKnowMeans: {
    en: 'Thank you for saying so. It protects both of you. Once you say it:',
    es: 'Gracias por decirlo. Así se protege a las dos personas. En cuanto lo diga:',
  },
  iKnowMeansHidden: {
    en: 'You see nothing of this person here any more: no application, question, payment or name change, now or later.',
    es: 'Usted ya no ve aquí nada de esta persona: ni solicitudes, ni preguntas, ni pagos, ni cambios de nombre, ni ahora ni después.',
  },
  iKnowMeansHanded: {
    en: 'If you have the application, it goes to a colleague.',
    es: 'Si usted tiene la solicitud, pasa a otra persona del equipo.',
  },
  iKnowMeansManager: {
    en: 'Program managers can read what you write. Only they can change it back.',
    es: 'Las personas a cargo del programa pueden leer lo que escriba. Solo ellas pueden deshacerlo.',
  },
  howKnown: { en: 'How do you know them?', es: '¿De qué la conoce?' },
  knowNote: { en: 'Anything a manager should know', es: 'Algo que deba saber una persona a cargo' },
  knowNoteHint: {
    en: (most: number) => `You don’t have to explain. ${most} characters at most.`,
    es: (most: number) => `No tiene que dar explicaciones. ${most} caracteres como máximo.`,
  },
  sayIKnow: { en: 'Yes, I know them', es: 'Sí, la conozco' },
  knownTitle: { en: 'A colleague decides on this', es: 'Decide otra persona del equipo' },
  knownText: {
    en: 'You said that you know this person. The application is with a colleague.',
    es: 'Usted dijo que conoce a esta persona. La solicitud está con otra persona del equipo.',
  },
  knownWaits: {
    en: 'You said that you know this person. Nobody else can take the application right now. It waits, and the program managers see that.',
    es: 'Usted dijo que conoce a esta persona. Por ahora nadie más puede tomar la solicitud. Está en espera, y las personas a cargo del programa lo ven.',
  },
  knownNothing: { en: 'You don’t need to do anything.', es: 'Usted no tiene que hacer nada.' },
  ownTitle: { en: 'This is your own application', es: 'Esta es su propia solicitud' },
  ownText: {
    en: 'A colleague decides on it. You see it as every applicant sees theirs.',
    es: 'Decide otra persona del equipo. Usted la ve como cada persona ve la suya.',
  },
  ownOpen: { en: 'See your application', es: 'Ver su solicitud' },
  backToQueue: { en: 'All applications', es: 'Todas las solicitudes' },

  // Who has what.
  assignments: { en: 'Who has what', es: 'Quién tiene qué' },
  assignmentsLead: {
    en: 'Everything that waits for us: who has it, by when it must be answered, and what nobody has yet.',
    es: 'Todo lo que espera nuestra respuesta: quién lo tiene, hasta cuándo hay plazo y qué no tiene nadie.',
  },
  colleagues: { en: 'By colleague', es: 'Por persona del equipo' },
  reviewer: { en: 'Who', es: 'Quién' },
  toDecide: { en: 'To decide on', es: 'Por decidir' },
  late: { en: 'Late', es: 'Con retraso' },
  oldest: { en: 'Most urgent', es: 'Lo más urgente' },
  nothing: { en: 'Nothing', es: 'Nada' },
  'view-unassigned': { en: 'With nobody', es: 'Sin nadie a cargo' },
  'view-late': { en: 'Late', es: 'Con retraso' },
  'view-all': { en: 'All that wait', es: 'Todas las que esperan' },
  'empty-unassigned': { en: 'Somebody has every application that waits for us.', es: 'Todas las solicitudes que esperan tienen a alguien a cargo.' },
  'empty-late': { en: 'Nothing is late.', es: 'Nada tiene retraso.' },
  'empty-all': { en: 'Nothing waits for us.', es: 'Nada espera nuestra respuesta.' },
  emptyOf: { en: 'They have nothing that waits.', es: 'No tiene nada en espera.' },
  applicant: { en: 'Applicant', es: 'Persona solicitante' },
  reference: { en: 'Number', es: 'Número' },
  answerDue: { en: 'Answer due', es: 'Fecha límite de respuesta' },
  withApplicant: { en: 'With the applicant', es: 'Con la persona solicitante' },
  choose: { en: 'Choose', es: 'Elegir' },
  chooseOne: { en: (name: string) => `Choose ${name}`, es: (name: string) => `Elegir a ${name}` },
  chooseAll: {
    en: (count: number) => (count === 1 ? 'The one on this page' : `All ${count} on this page`),
    es: (count: number) => (count === 1 ? 'La única de esta página' : `Las ${count} de esta página`),
  },
  giveChosen: { en: 'Give those you chose to someone', es: 'Dar a alguien las que eligió' },
  giveTo: { en: 'Give them to', es: 'Dárselas a' },
  fairTurnHintMany: {
    en: 'Each goes to the colleague with the fewest to decide on. Nobody gets back what they have.',
    es: 'Cada una va a quien tiene menos por decidir. Nadie recibe otra vez las que ya tiene.',
  },
  give: { en: 'Give them', es: 'Dárselas' },
  given: {
    en: (count: number) => (count === 1 ? 'One application is with someone else now.' : `${count} applications are with someone else now.`),
    es: (count: number) => (count === 1 ? 'Una solicitud cambió de manos.' : `${count} solicitudes cambiaron de manos.`),
  },
  takenBack: {
    en: (count: number) => (count === 1 ? 'One application is with nobody now.' : `${count} applications are with nobody now.`),
    es: (count: number) => (count === 1 ? 'Una solicitud quedó sin nadie a cargo.' : `${count} solicitudes quedaron sin nadie a cargo.`),
  },
  notGiven: {
    en: (count: number) => (count === 1 ? 'One stayed as it was' : `${count} stayed as they were`),
    es: (count: number) => (count === 1 ? 'Una se quedó como estaba' : `${count} se quedaron como estaban`),
  },
  previous: { en: 'Before', es: 'Anteriores' },
  next: { en: 'After', es: 'Siguientes' },
  onAPage: { en: 'On one page', es: 'En una página' },

  // Who knows whom.
  conflicts: { en: 'Who knows whom', es: 'Quién conoce a quién' },
  conflictsLink: { en: 'Who knows whom: conflicts of interest', es: 'Quién conoce a quién: conflictos de interés' },
  conflictsLead: {
    en: 'Colleagues who said that they know a person. They see nothing of that person until you end it.',
    es: 'Personas del equipo que dijeron que conocen a alguien. No ven nada de esa persona hasta que usted lo termine.',
  },
  noConflicts: { en: 'Nobody said that they know a person.', es: 'Nadie ha dicho que conoce a alguien.' },
  colleague: { en: 'Colleague', es: 'Persona del equipo' },
  knowsWhom: { en: 'Knows', es: 'Conoce a' },
  howShort: { en: 'How', es: 'De qué' },
  saidOn: { en: 'Said on', es: 'Lo dijo el' },
  note: { en: 'What they wrote', es: 'Lo que escribió' },
  ended: { en: 'Ended', es: 'Terminó' },
  endedOn: {
    en: (date: string, name: string, why: string) => `${date}, by ${name}: ${why}`,
    es: (date: string, name: string, why: string) => `${date}, por ${name}: ${why}`,
  },
  open: { en: 'Not ended', es: 'Sigue' },
  openOne: { en: 'See', es: 'Ver' },
  conflictTitle: { en: (name: string, other: string) => `${name} knows ${other}`, es: (name: string, other: string) => `${name} conoce a ${other}` },
  endTitle: { en: 'Let them see this person again', es: 'Permitir que vuelva a ver a esta persona' },
  endMeans: {
    en: 'Only when it was said by mistake, or no longer holds. What was said stays here, with your reason. They don’t get the application back by themselves.',
    es: 'Solo si se dijo por error o ya no es así. Lo que se dijo se queda aquí, con su razón. La solicitud no vuelve por sí sola a esa persona.',
  },
  endWhy: { en: 'Why?', es: '¿Por qué?' },
  end: { en: 'Let them see it again', es: 'Permitir que la vuelva a ver' },
  conflictOwn: {
    en: 'You said this yourself, so only another manager can end it.',
    es: 'Esto lo dijo usted, así que solo puede terminarlo otra persona a cargo del programa.',
  },
  earlier: { en: 'Earlier', es: 'Anteriores' },
  later: { en: 'Later', es: 'Más recientes' },
} satisfies Messages

/** Why an application could not go to somebody. */
export const assignmentProblemWords = {
  ...conflictProblemWords,
  waitsForNobody: {
    en: 'It was decided or has ended meanwhile, so it waits for nobody.',
    es: 'Entre tanto se decidió o terminó, así que ya no espera a nadie.',
  },
  nowWith: {
    en: ({ name }) => `A colleague was quicker: ${name || 'somebody else'} has it now. Nothing else changed.`,
    es: ({ name }) => `Alguien del equipo lo hizo antes: ahora la tiene ${name || 'otra persona'}. Nada más cambió.`,
  },
  nowWithNobody: {
    en: 'A colleague was quicker: nobody has it now. Nothing else changed.',
    es: 'Alguien del equipo lo hizo antes: ahora no la tiene nadie. Nada más cambió.',
  },
  reviewerMissing: {
    en: 'Choose who should have it. Only people who decide on applications here now can.',
    es: 'Elija quién debe tenerla. Solo puede ser alguien que hoy decide solicitudes aquí.',
  },
  reviewerIsApplicant: {
    en: 'It is this colleague’s own application. Choose someone else.',
    es: 'Es la solicitud de esa misma persona del equipo. Elija a otra.',
  },
  reviewerMayNotSee: {
    en: 'This colleague cannot see it, because of a conflict of interest. Choose someone else.',
    es: 'Esa persona del equipo no puede verla por un conflicto de interés. Elija a otra.',
  },
  nobodyElse: {
    en: 'There is nobody else who could take it. It stays as it was.',
    es: 'No hay nadie más que pueda tomarla. Se queda como estaba.',
  },
  notThere: {
    en: 'It is not there for you any more.',
    es: 'Ya no está a su alcance.',
  },
  noneChosen: {
    en: 'Choose at least one application, or all on this page.',
    es: 'Elija al menos una solicitud, o todas las de esta página.',
  },
  tooManyChosen: {
    en: ({ most, chosen }) => `You chose ${chosen}. At most ${most} can be given at once. Choose fewer.`,
    es: ({ most, chosen }) => `Eligió ${chosen}. Se pueden dar ${most} a la vez como máximo. Elija menos.`,
  },
} satisfies ProblemWords
