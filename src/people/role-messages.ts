import type { Messages, Said } from '#platform/languages.ts'
import type { Role } from './who-gives.ts'

/** What each role is called, and what it is for. */
export const roleNames: Readonly<Record<Role, Said>> = {
  programSpecialist: { en: 'Program specialist', es: 'Especialista del programa' },
  programManager: { en: 'Program manager', es: 'A cargo del programa' },
  operator: { en: 'Administrator', es: 'Administración del sistema' },
  trainingCoordinator: { en: 'Training coordinator', es: 'Coordinación de capacitación' },
  proctor: { en: 'Exam proctor', es: 'Supervisión de exámenes' },
}
export const roleMeans: Readonly<Record<Role, Said>> = {
  programSpecialist: { en: 'Reads applications, decides, answers questions.', es: 'Lee solicitudes, decide y responde preguntas.' },
  programManager: {
    en: 'Sees every application and deadline, gives out the work, sets fees.',
    es: 'Ve todas las solicitudes y los plazos, reparte el trabajo y fija las tarifas.',
  },
  operator: {
    en: 'Keeps the system running and gives every role. Opens no application.',
    es: 'Mantiene el sistema y da todas las funciones. No abre solicitudes.',
  },
  trainingCoordinator: { en: 'Works for a training provider.', es: 'Trabaja para una entidad de capacitación.' },
  proctor: {
    en: 'Looks after people on the day of their exam. Sees their names and what was granted, nothing else.',
    es: 'Acompaña a las personas el día de su examen. Ve sus nombres y lo que se les concedió, nada más.',
  },
}

/** Who gave or ended a role, where no name is shown. */
export const giverNames = {
  operator: { en: 'an administrator', es: 'administración del sistema' },
  programManager: { en: 'a program manager', es: 'una persona a cargo del programa' },
  self: { en: 'the person themself', es: 'la propia persona' },
  house: { en: 'whoever set up the system', es: 'quien instaló el sistema' },
} satisfies Messages

export const roleWords = {
  people: { en: 'Who works here', es: 'Quién trabaja aquí' },
  peopleLead: {
    en: 'Roles, invitations, and what changed. Nobody gives a role to themself.',
    es: 'Funciones, invitaciones y lo que cambió. Nadie se da una función.',
  },
  invite: { en: 'Invite someone', es: 'Invitar a alguien' },
  name: { en: 'Name', es: 'Nombre' },
  me: { en: 'you', es: 'usted' },
  email: { en: 'Email', es: 'Correo electrónico' },
  rolesHead: { en: 'Roles', es: 'Funciones' },
  role: { en: 'Role', es: 'Función' },
  roleSince: { en: (role: string, day: string) => `${role}, since ${day}`, es: (role: string, day: string) => `${role}, desde el ${day}` },
  roleAt: { en: (role: string, place: string) => `${role} at ${place}`, es: (role: string, place: string) => `${role} en ${place}` },
  nobodyHere: { en: 'Nobody has a role here yet.', es: 'Todavía nadie tiene una función aquí.' },
  noName: { en: 'No name yet', es: 'Todavía sin nombre' },
  invited: { en: 'Invitations that wait', es: 'Invitaciones en espera' },
  noInvitations: { en: 'No invitation waits.', es: 'No hay invitaciones en espera.' },
  invitedBy: { en: 'Invited by', es: 'Quién invitó' },
  worksUntil: { en: 'Can be accepted until', es: 'Se puede aceptar hasta' },
  isOver: { en: (until: string) => `Over since ${until}`, es: (until: string) => `Venció el ${until}` },
  sendAgain: { en: 'Send again', es: 'Enviar otra vez' },
  takeBack: { en: 'Take back', es: 'Retirar' },
  whatToDo: { en: 'What you can do', es: 'Qué puede hacer' },
  notYours: { en: 'Only an administrator changes this one.', es: 'Solo administración del sistema cambia esta.' },
  history: { en: 'What changed', es: 'Lo que cambió' },
  noHistory: { en: 'Nothing has changed yet.', es: 'Todavía no ha cambiado nada.' },
  when: { en: 'When', es: 'Cuándo' },
  who: { en: 'Who', es: 'Quién' },
  what: { en: 'What', es: 'Qué' },
  byWhom: { en: 'By', es: 'Por' },
  why: { en: 'Why', es: 'Por qué' },
  given: { en: (role: string) => `${role}: given`, es: (role: string) => `${role}: comenzó` },
  ended: { en: (role: string) => `${role}: ended`, es: (role: string) => `${role}: terminó` },
  earlier: { en: 'Earlier changes', es: 'Cambios anteriores' },
  doneInvited: { en: 'The invitation is on its way.', es: 'La invitación va en camino.' },
  doneSentAgain: {
    en: 'A new letter is on its way. The link in the letter before it no longer works.',
    es: 'Una carta nueva va en camino. El enlace de la carta anterior ya no sirve.',
  },
  doneTakenBack: { en: 'The invitation is taken back. Its link no longer works.', es: 'La invitación se retiró. Su enlace ya no sirve.' },
  doneEnded: {
    en: 'The role has ended. What was open goes to others; we wrote to the person.',
    es: 'La función terminó. Lo que estaba abierto pasa a otras personas; le escribimos a quien la tenía.',
  },
  doneGiven: { en: 'The role is given. We wrote to the person.', es: 'La función está dada. Le escribimos a la persona.' },
  inviteLead: {
    en: (days: number) => `They get a letter with a link that is theirs alone. They can accept for ${days} ${days === 1 ? 'day' : 'days'}.`,
    es: (days: number) => `Le llega una carta con un enlace que es solo para esa persona. Puede aceptar durante ${days} ${days === 1 ? 'día' : 'días'}.`,
  },
  emailHint: { en: 'The address they read at work. Their account will have it.', es: 'El correo que lee en el trabajo. Su cuenta tendrá ese correo.' },
  whichRole: { en: 'What will they do?', es: '¿Qué va a hacer?' },
  whichProvider: { en: 'For which training provider?', es: '¿Para qué entidad de capacitación?' },
  providerHint: { en: 'Only for a training coordinator.', es: 'Solo para la coordinación de capacitación.' },
  noProvider: { en: 'None', es: 'Ninguna' },
  letterLanguage: { en: 'Language of the letter', es: 'Idioma de la carta' },
  send: { en: 'Send the invitation', es: 'Enviar la invitación' },
  endTitle: { en: 'End a role', es: 'Terminar una función' },
  endMeans: {
    en: 'It ends now. What they have in hand goes to others; what they decided stays. They keep their account.',
    es: 'Termina ahora. Lo que tiene en sus manos pasa a otras personas; lo que decidió queda. Conserva su cuenta.',
  },
  whichToEnd: { en: 'Which role ends?', es: '¿Qué función termina?' },
  whyHint: {
    en: 'Those who keep the roles here can read it. Write what was agreed, nothing private.',
    es: 'Lo pueden leer quienes llevan las funciones aquí. Escriba lo acordado, nada privado.',
  },
  endNow: { en: 'End this role now', es: 'Terminar esta función ahora' },
  giveTitle: { en: 'Give another role', es: 'Dar otra función' },
  give: { en: 'Give this role', es: 'Dar esta función' },
  yourOwn: {
    en: 'These are your own roles. You leave one on the page of your account.',
    es: 'Estas son sus propias funciones. Puede dejar una en la página de su cuenta.',
  },
  toAccount: { en: 'Go to your account', es: 'Ir a su cuenta' },
  noRoleNow: { en: 'They have no role here now.', es: 'Ahora no tiene ninguna función aquí.' },
  myAccount: { en: 'Your account', es: 'Su cuenta' },
  doneLeft: { en: 'You have left the role.', es: 'Ha dejado la función.' },
  myRoles: { en: 'Your roles at work', es: 'Sus funciones en el trabajo' },
  place: { en: 'Organization', es: 'Organización' },
  since: { en: 'Since', es: 'Desde' },
  givenBy: { en: 'Given by', es: 'Quién la dio' },
  leave: { en: 'Leave this role', es: 'Dejar esta función' },
  leaveTitle: { en: (role: string) => `Leave the role “${role}”?`, es: (role: string) => `¿Dejar la función «${role}»?` },
  leaveMeans: {
    en: (place: string) => `From then on you no longer work in this role for ${place}. What you have in hand goes to your colleagues. What you decided stays. Only someone there can give you the role again.`,
    es: (place: string) => `Desde entonces ya no trabaja en esta función para ${place}. Lo que tiene en sus manos pasa a su equipo. Lo que decidió queda. Solo alguien de ahí puede darle la función otra vez.`,
  },
  leaveNow: { en: 'Leave this role now', es: 'Dejar esta función ahora' },
  keep: { en: 'Keep it', es: 'Conservarla' },
  lastTitle: { en: 'You are the only administrator', es: 'Usted es la única persona que administra' },
} satisfies Messages

/** The page of an invitation, for whoever holds its link. */
export const invitationWords = {
  title: { en: 'You are invited', es: 'Tiene una invitación' },
  lead: { en: (place: string) => `${place} invites you to work with them.`, es: (place: string) => `${place} le invita a trabajar con su equipo.` },
  who: { en: 'Invited by', es: 'Quién invita' },
  role: { en: 'Role', es: 'Función' },
  email: { en: 'For', es: 'Para' },
  until: { en: 'Until', es: 'Hasta' },
  makeAccount: { en: 'Make your account', es: 'Cree su cuenta' },
  makeAccountLead: {
    en: 'Its email is the one above: the letter came there, so it needs no other check.',
    es: 'Su correo es el de arriba: ahí llegó la carta, así que no hace falta confirmarlo de otra manera.',
  },
  called: { en: 'What should we call you?', es: '¿Cómo le llamamos?' },
  calledHint: { en: 'Your colleagues see this name.', es: 'Su equipo ve este nombre.' },
  goOn: { en: 'Make the account and go on', es: 'Crear la cuenta y seguir' },
  signInFirst: { en: 'Sign in to accept', es: 'Inicie sesión para aceptar' },
  signInLead: {
    en: 'You already have an account with this email. Type its password.',
    es: 'Ya tiene una cuenta con este correo. Escriba su contraseña.',
  },
  signIn: { en: 'Sign in', es: 'Iniciar sesión' },
  accept: { en: 'Accept the invitation', es: 'Aceptar la invitación' },
  acceptLead: {
    en: (email: string) => `You are signed in as ${email}. Accepting gives this account the role.`,
    es: (email: string) => `Su sesión está abierta como ${email}. Al aceptar, esta cuenta tendrá la función.`,
  },
  otherTitle: { en: 'You are signed in with another account', es: 'Su sesión está abierta con otra cuenta' },
  otherText: {
    en: (mine: string, invited: string) => `You are signed in as ${mine}, and the invitation is for ${invited}. Sign out first, then go on here.`,
    es: (mine: string, invited: string) => `Su sesión está abierta como ${mine} y la invitación es para ${invited}. Cierre la sesión primero y siga aquí.`,
  },
  signOut: { en: 'Sign out and go on', es: 'Cerrar la sesión y seguir' },
  overTitle: { en: 'This link opens nothing now', es: 'Este enlace ya no abre nada' },
  toAccount: { en: 'Go to your account', es: 'Ir a su cuenta' },
  toSignIn: { en: 'Go to sign in', es: 'Ir a iniciar sesión' },
} satisfies Messages
