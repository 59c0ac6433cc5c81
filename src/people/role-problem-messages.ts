import type { ProblemWords } from '#platform/problem-words.ts'

/** Why something about invitations and roles was not done. */
export const roleProblemWords = {
  roleMissing: { en: 'Choose a role.', es: 'Elija una función.' },
  roleToEndMissing: { en: 'Choose which role ends.', es: 'Elija qué función termina.' },
  roleNotYours: {
    en: 'With your role you cannot give or end this one. Ask an administrator.',
    es: 'Con su función no puede dar ni terminar esta. Pídalo a administración del sistema.',
  },
  placeMissing: { en: 'Choose the training provider.', es: 'Elija la entidad de capacitación.' },
  letterLanguageMissing: { en: 'Choose the language of the letter.', es: 'Elija el idioma de la carta.' },
  ownEmail: {
    en: 'This is your own email. Nobody gives a role to themself: ask a colleague who may.',
    es: 'Este es su propio correo. Nadie se da una función: pídalo a alguien de su equipo que pueda hacerlo.',
  },
  hasRoleAlready: { en: 'The person with this email has this role already. Nothing was sent.', es: 'La persona de este correo ya tiene esta función. No se envió nada.' },
  sameRoleElsewhereOfOther: {
    en: ({ where }) => `The person with this email has this role at ${where}. One person has it at one place at a time: end it there first, or use another email.`,
    es: ({ where }) => `La persona de este correo tiene esta función en ${where}. Una persona la tiene en un solo lugar a la vez: termínela allá primero o use otro correo.`,
  },
  sameRoleElsewhere: {
    en: ({ where }) => `You have this role at ${where}. One person has it at one place at a time: leave it on the page of your account first, then accept.`,
    es: ({ where }) => `Usted tiene esta función en ${where}. Una persona la tiene en un solo lugar a la vez: déjela primero en la página de su cuenta y después acepte.`,
  },
  alreadyInvited: {
    en: 'This person is invited to this role already. Go back to the list to send the letter again or take it back.',
    es: 'Esta persona ya está invitada a esta función. Regrese a la lista para enviar la carta otra vez o retirarla.',
  },
  tooManyInvitations: {
    en: ({ minutes }) => `Several invitations went to this email within an hour. Nothing was sent now. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, and ask the person to look in their spam folder.`,
    es: ({ minutes }) => `Este correo ya recibió varias invitaciones en una hora. Ahora no se envió nada. Espere ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} y pida a la persona que busque en su correo no deseado (spam).`,
  },
  whyRoleEndsMissing: { en: 'Write why the role ends.', es: 'Escriba por qué termina la función.' },
  whyRoleEndsTooLong: {
    en: ({ most, typed }) => `This is too long: ${typed} characters. Use at most ${most}.`,
    es: ({ most, typed }) => `Es demasiado largo: ${typed} caracteres. Use ${most} como máximo.`,
  },
  ownRole: {
    en: 'This is your own role. You can leave it on the page of your account; others give you one.',
    es: 'Esta es su propia función. Puede dejarla en la página de su cuenta; otras personas le dan una.',
  },
  roleEndedAlready: { en: 'This role has ended already. The list shows how it is now.', es: 'Esta función ya terminó. La lista muestra cómo está ahora.' },
  roleGivenAlready: { en: 'This person has this role already.', es: 'Esta persona ya tiene esta función.' },
  lastAdministrator: {
    en: 'Nobody else administers the system here, so this role cannot end yet. Invite another administrator first. When they have accepted, it can end.',
    es: 'Nadie más administra el sistema aquí, así que esta función todavía no puede terminar. Invite primero a otra persona a administrarlo. Cuando haya aceptado, podrá terminar.',
  },
  invitationUnknown: {
    en: 'This link does not work. If more than one letter came, use the link in the newest one. If not, ask whoever invited you for a new letter.',
    es: 'Este enlace no sirve. Si le llegó más de una carta, use el enlace de la más nueva. Si no, pida otra carta a quien le invitó.',
  },
  invitationAccepted: {
    en: 'This invitation was accepted already. If it was you, all is ready in your account. If it was not, tell whoever invited you.',
    es: 'Esta invitación ya se aceptó. Si fue usted, todo está listo en su cuenta. Si no fue usted, avise a quien le invitó.',
  },
  invitationTakenBack: {
    en: 'This invitation was taken back. If you think that is a mistake, ask whoever invited you.',
    es: 'Esta invitación se retiró. Si cree que es un error, pregunte a quien le invitó.',
  },
  invitationExpired: {
    en: 'The time of this invitation is over. Ask whoever invited you to send it again.',
    es: 'El plazo de esta invitación terminó. Pida a quien le invitó que la envíe otra vez.',
  },
  invitationOfOther: {
    en: 'This invitation is for another email than that of your account. Sign out, then open the link again.',
    es: 'Esta invitación es para otro correo que el de su cuenta. Cierre la sesión y abra el enlace otra vez.',
  },
  ownInvitation: {
    en: 'You sent this invitation yourself. Nobody gives a role to themself.',
    es: 'Usted envió esta invitación. Nadie se da una función.',
  },
  administratorThere: {
    en: 'Somebody administers the system already. They can invite you.',
    es: 'Ya hay alguien que administra el sistema. Esa persona puede invitarle.',
  },
  hasAccountAlready: {
    en: 'This email has an account now. Sign in with its password.',
    es: 'Este correo ya tiene una cuenta. Inicie sesión con su contraseña.',
  },
  chosenNameMissing: { en: 'Write what we should call you.', es: 'Escriba cómo le llamamos.' },
  anotherNeedsWords: { en: 'Say in a few words why there is another one.', es: 'Diga en pocas palabras por qué hay otra persona.' },
} satisfies ProblemWords
