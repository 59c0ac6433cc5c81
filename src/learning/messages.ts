import type { Messages, Said } from '#platform/languages.ts'
import type { Standing } from './approvals.ts'
import type { EntityKind } from './provider-form.ts'
import type { TrainingKind } from './training-kinds.ts'

/** What each kind of training is called. */
export const trainingKindWords = {
  core80: { en: 'Training before the exam', es: 'Capacitación previa al examen' },
  parentCaregiverFamily: { en: 'Specialization: parents, caregivers and family members', es: 'Especialización: madres, padres, personas cuidadoras y familiares' },
  crisis: { en: 'Specialization: crisis care', es: 'Especialización: atención en crisis' },
  unhoused: { en: 'Specialization: people without housing', es: 'Especialización: personas sin vivienda' },
  justice: { en: 'Specialization: people involved with the justice system', es: 'Especialización: personas con procesos en el sistema de justicia' },
  continuingEducation: { en: 'Continuing education', es: 'Educación continua' },
} satisfies Record<TrainingKind, Said>

/** What kind of body a provider is. */
export const entityWords = {
  nonprofit: { en: 'Nonprofit organization', es: 'Organización sin fines de lucro' },
  college: { en: 'College or school', es: 'Universidad o escuela' },
  publicAgency: { en: 'Public agency', es: 'Dependencia pública' },
  company: { en: 'Company', es: 'Empresa' },
  other: { en: 'Other', es: 'Otra' },
} satisfies Record<EntityKind, Said>

/** How a provider stands, in a word or two. */
export const standingWords = {
  approved: { en: 'Approved', es: 'Vigente' },
  suspended: { en: 'Suspended', es: 'Suspendida' },
  ended: { en: 'Ended', es: 'Terminada' },
  notYet: { en: 'Not yet', es: 'Todavía no' },
  neverApproved: { en: 'Never approved', es: 'Nunca aprobada' },
} satisfies Record<Standing, Said>

/** The same with its days, for a line about one training in one language. */
export const standingLines = {
  approved: {
    en: (_: string, through: string) => `approved through ${through}`,
    es: (_: string, through: string) => `aprobada hasta el ${through}`,
  },
  suspended: { en: (from: string) => `suspended since ${from}`, es: (from: string) => `suspendida desde el ${from}` },
  ended: {
    en: (from: string, through: string) => `was approved from ${from} through ${through}`,
    es: (from: string, through: string) => `estuvo aprobada del ${from} al ${through}`,
  },
  notYet: { en: (from: string) => `approved from ${from} on`, es: (from: string) => `aprobada a partir del ${from}` },
} satisfies Messages

export const words = {
  // The public list.
  list: { en: 'Training providers', es: 'Entidades de capacitación' },
  listLead: {
    en: 'The training before the exam has to come from a provider that the program has approved. What counts is the day you complete it.',
    es: 'La capacitación previa al examen tiene que ser de una entidad aprobada por el programa. Cuenta el día en que usted la termina.',
  },
  searchProviders: { en: 'Name or county', es: 'Nombre o condado' },
  training: { en: 'Training', es: 'Capacitación' },
  anyTraining: { en: 'Any training', es: 'Cualquier capacitación' },
  language: { en: 'Language', es: 'Idioma' },
  anyLanguage: { en: 'Any language', es: 'Cualquier idioma' },
  showButton: { en: 'Show', es: 'Mostrar' },
  'view-now': { en: 'Approved now', es: 'Aprobadas hoy' },
  'view-other': { en: 'Not approved now', es: 'No aprobadas hoy' },
  'empty-now': {
    en: 'No provider is approved for this today. Try another training or language, or ask the program.',
    es: 'Hoy ninguna entidad está aprobada para esto. Pruebe otra capacitación u otro idioma, o pregunte al programa.',
  },
  'empty-other': { en: 'There is no provider here.', es: 'Aquí no hay ninguna entidad.' },
  provider: { en: 'Provider', es: 'Entidad' },
  approvedFor: { en: 'Approved for', es: 'Aprobada para' },
  where: { en: 'Where', es: 'Dónde' },
  online: { en: 'Online', es: 'En línea' },
  onlineToo: { en: (places: string) => `${places}; also online`, es: (places: string) => `${places}; también en línea` },
  website: { en: 'Website', es: 'Sitio web' },

  // What the demonstration’s clock says of what comes next.
  endOfApproval: {
    en: (provider: string, training: string, taughtIn: string) => `the last day on which ${provider} is approved (${training}, in ${taughtIn})`,
    es: (provider: string, training: string, taughtIn: string) => `último día de la aprobación de ${provider} (${training}, en ${taughtIn})`,
  },

  // The list of staff.
  add: { en: 'Add a provider', es: 'Agregar una entidad' },
  addLead: {
    en: 'Add it first. A program manager then says what it is approved for, from when until when.',
    es: 'Primero agréguela. Después, una persona a cargo del programa indica para qué está aprobada, desde cuándo y hasta cuándo.',
  },
  staffLead: {
    en: 'Who gives training, and from when until when it is approved. Everyone can read the list, without your notes.',
    es: 'Quién da capacitación, y desde cuándo y hasta cuándo está aprobada. Todas las personas pueden leer la lista, sin sus notas.',
  },
  'staff-all': { en: 'All', es: 'Todas' },
  'staff-now': { en: 'Approved now', es: 'Aprobadas hoy' },
  'staff-suspended': { en: 'Suspended', es: 'Suspendidas' },
  'staff-other': { en: 'Neither', es: 'Ni una ni otra' },
  noProviders: { en: 'There is no provider here.', es: 'Aquí no hay ninguna entidad.' },
  nothingYet: { en: 'Nothing yet', es: 'Todavía nada' },
  endsFirst: { en: 'Ends first', es: 'Termina primero' },
  backToProviders: { en: 'All providers', es: 'Todas las entidades' },
  name: { en: 'Name', es: 'Nombre' },
  nameHint: { en: 'As it stands on the certificates that they give.', es: 'Como aparece en los certificados que entrega.' },
  entity: { en: 'What it is', es: 'Qué es' },
  websiteHint: { en: 'For example: www.example.org', es: 'Por ejemplo: www.example.org' },
  counties: { en: 'Counties or places where it teaches in person', es: 'Condados o lugares donde da clases en persona' },
  countiesHint: { en: 'For example: Fresno, Kings, Tulare. Leave it empty when it teaches online only.', es: 'Por ejemplo: Fresno, Kings, Tulare. Déjelo vacío si solo da clases en línea.' },
  teachesOnline: { en: 'How it teaches', es: 'Cómo da clases' },
  yesOnline: { en: 'It also teaches online', es: 'También da clases en línea' },
  addButton: { en: 'Add provider', es: 'Agregar la entidad' },
  changeProvider: { en: 'Change what we know of it', es: 'Cambiar sus datos' },
  saveButton: { en: 'Save', es: 'Guardar' },
  added: { en: 'The provider is added', es: 'La entidad quedó agregada' },
  addedText: { en: 'It is not on the public list until it is approved for something.', es: 'No aparece en la lista pública hasta que esté aprobada para algo.' },
  changed: { en: 'What you changed is saved', es: 'Sus cambios quedaron guardados' },
  approvals: { en: 'Approvals', es: 'Aprobaciones' },
  noApprovals: { en: 'It was never approved for anything.', es: 'Nunca ha estado aprobada para nada.' },
  days: { en: 'Days', es: 'Días' },
  fromThrough: { en: (from: string, through: string) => `${from} through ${through}`, es: (from: string, through: string) => `del ${from} al ${through}` },
  standsToday: { en: 'Today', es: 'Hoy' },
  whatNow: { en: 'Change', es: 'Cambios' },
  changeApproval: { en: 'Suspend or end', es: 'Suspender o terminar' },
  endSooner: { en: 'End it sooner', es: 'Terminarla antes' },
  liftApproval: { en: 'Lift or end', es: 'Levantar o terminar' },
  dayHint: { en: 'For example: 3 9 2027', es: 'Por ejemplo: 9 3 2027' },
  quoted: { en: (text: string) => `“${text}”`, es: (text: string) => `«${text}»` },
  seeApproval: { en: 'See its days', es: 'Ver sus días' },
  approve: { en: 'Approve it for a training', es: 'Aprobarla para una capacitación' },
  approveLead: {
    en: 'An approval is for one training, from its first through its last day. It cannot be changed afterwards, only suspended or ended.',
    es: 'Una aprobación es para una capacitación, de su primer a su último día. Después no se puede cambiar, solo suspender o terminar.',
  },
  inLanguages: { en: 'In which language', es: 'En qué idioma' },
  firstDay: { en: 'First day', es: 'Primer día' },
  lastDay: { en: 'Last day', es: 'Último día' },
  lastDayHint: { en: 'That day still counts.', es: 'Ese día todavía cuenta.' },
  approveButton: { en: 'Approve', es: 'Aprobar' },
  approved: { en: 'The approval is recorded', es: 'La aprobación quedó registrada' },
  onlyManagers: {
    en: 'A program manager approves, suspends and ends. Ask one of them.',
    es: 'Una persona a cargo del programa aprueba, suspende y termina. Pídaselo.',
  },
  issuedHere: {
    en: (count: number) => (count === 1 ? '1 completion' : `${count} completions`),
    es: (count: number) => (count === 1 ? '1 constancia' : `${count} constancias`),
  },
  issuedCount: { en: 'Issued here', es: 'Emitidas aquí' },
  history: { en: 'Who did what', es: 'Quién hizo qué' },
  'step-added': { en: 'Added', es: 'Agregada' },
  'step-changed': { en: 'Changed', es: 'Cambiada' },
  'step-approved': { en: 'Approved', es: 'Aprobada' },
  'step-suspended': { en: 'Suspended', es: 'Suspendida' },
  'step-lifted': { en: 'Suspension lifted', es: 'Suspensión levantada' },
  'step-ended': { en: 'Ended', es: 'Terminada' },
  'field-name': { en: 'name', es: 'nombre' },
  'field-entity': { en: 'kind', es: 'tipo' },
  'field-website': { en: 'website', es: 'sitio web' },
  'field-counties': { en: 'places', es: 'lugares' },
  'field-online': { en: 'online or not', es: 'en línea o no' },
  someone: { en: 'Someone who no longer works here', es: 'Alguien que ya no trabaja aquí' },
  you: { en: 'You', es: 'Usted' },
  fromDay: { en: (day: string) => `from ${day} on`, es: (day: string) => `a partir del ${day}` },
  backToProvider: { en: 'Back to the provider', es: 'Volver a la entidad' },
  stretches: { en: 'Day by day', es: 'Día por día' },
  noStretches: { en: 'It never counted: it was ended before it began.', es: 'Nunca contó: se terminó antes de empezar.' },
  whatHappens: { en: 'What happens to it?', es: '¿Qué pasa con ella?' },
  'kind-suspended': { en: 'It is suspended', es: 'Se suspende' },
  'kind-suspended-hint': {
    en: 'The provider cannot issue completions until you lift it. What people completed before stays valid.',
    es: 'La entidad no puede emitir constancias hasta que usted la levante. Lo que las personas terminaron antes sigue valiendo.',
  },
  'kind-lifted': { en: 'The suspension is lifted', es: 'Se levanta la suspensión' },
  'kind-ended': { en: 'It ends for good', es: 'Termina definitivamente' },
  'kind-ended-hint': { en: 'To approve it again, record a new approval.', es: 'Para aprobarla otra vez, registre una aprobación nueva.' },
  fromWhichDay: { en: 'From which day on', es: 'A partir de qué día' },
  fromWhichDayHint: { en: 'Today at the earliest.', es: 'Hoy como muy pronto.' },
  why: { en: 'Why', es: 'Por qué' },
  whyHint: { en: 'Your colleagues and the provider’s coordinators read this.', es: 'Lo leen sus colegas y quienes coordinan la entidad.' },
  recordButton: { en: 'Record it', es: 'Registrarlo' },
  recorded: { en: 'It is recorded', es: 'Quedó registrado' },
} satisfies Messages

