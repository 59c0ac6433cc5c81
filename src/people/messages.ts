import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import { howLong } from './how-long.ts'

export const words = {
  register: { en: 'Make an account', es: 'Crear una cuenta' },
  registerLead: {
    en: 'You need an email address that you can check now. It takes about a minute.',
    es: 'Necesita un correo electrónico que pueda revisar ahora. Toma más o menos un minuto.',
  },
  email: { en: 'Email', es: 'Correo electrónico' },
  password: { en: 'Password', es: 'Contraseña' },
  newPassword: { en: 'New password', es: 'Contraseña nueva' },
  passwordHint: {
    en: 'At least 10 characters. Three or four words in a row are easy to remember and hard to guess.',
    es: 'Por lo menos 10 caracteres. Tres o cuatro palabras seguidas son fáciles de recordar y difíciles de adivinar.',
  },
  haveAccount: { en: 'I already have an account', es: 'Ya tengo una cuenta' },
  checkEmail: { en: 'Check your email', es: 'Revise su correo electrónico' },
  checkEmailLead: {
    en: 'We wrote to the address you gave. Open the letter and follow its link. It can take a few minutes to arrive.',
    es: 'Escribimos a la dirección que nos dio. Abra la carta y siga el enlace. Puede tardar unos minutos en llegar.',
  },
  checkEmailNothing: {
    en: 'Nothing there? Look in your spam folder. Or make sure the address was right, and try again.',
    es: '¿No llegó nada? Busque en la carpeta de correo no deseado (spam). O revise que la dirección esté bien e intente otra vez.',
  },
  openMailbox: { en: 'Open the mailbox of the demonstration', es: 'Abrir el buzón de la demostración' },
  confirm: { en: 'Confirm your email', es: 'Confirme su correo electrónico' },
  confirmLead: {
    en: 'Type your password once more, and your account is ready.',
    es: 'Escriba su contraseña otra vez y su cuenta estará lista.',
  },
  confirmHint: {
    en: 'The one that you chose when you made the account.',
    es: 'La que eligió cuando creó la cuenta.',
  },
  confirmButton: { en: 'Confirm and sign in', es: 'Confirmar e iniciar sesión' },
  signIn: { en: 'Sign in', es: 'Iniciar sesión' },
  forgot: { en: 'I forgot my password', es: 'Olvidé mi contraseña' },
  noAccount: { en: 'Make an account', es: 'Crear una cuenta' },
  signedOut: { en: 'You are signed out.', es: 'Su sesión está cerrada.' },
  sessionEnded: {
    en: 'You were signed out, here or on another device, or nothing happened for a while. What you typed is kept: sign in and it is there again.',
    es: 'Su sesión se cerró, aquí o en otro dispositivo, o no hubo actividad durante un rato. Guardamos lo que escribió: inicie sesión y ahí estará.',
  },
  sessionEndedNothing: {
    en: 'You were signed out, here or on another device, or nothing happened for a while. What you just asked for was not done. Sign in and try again.',
    es: 'Su sesión se cerró, aquí o en otro dispositivo, o no hubo actividad durante un rato. Lo que acaba de pedir no se hizo. Inicie sesión e inténtelo otra vez.',
  },
  signInFirst: { en: 'Please sign in to see that page.', es: 'Inicie sesión para ver esa página.' },
  passwordSet: { en: 'Your new password is set. Sign in with it.', es: 'Su contraseña nueva está lista. Inicie sesión con ella.' },
  reset: { en: 'Choose a new password', es: 'Elija una contraseña nueva' },
  resetLead: {
    en: 'Tell us the email of your account. We will send you a link.',
    es: 'Díganos el correo electrónico de su cuenta. Le enviaremos un enlace.',
  },
  sendLink: { en: 'Send me a link', es: 'Enviarme un enlace' },
  setPassword: { en: 'Save the new password', es: 'Guardar la contraseña nueva' },
  account: { en: 'Your account', es: 'Su cuenta' },
  letters: { en: 'Your letters', es: 'Sus cartas' },
  chooseLetters: { en: 'By email or also on paper', es: 'Por correo electrónico o también en papel' },
  names: { en: 'Your names', es: 'Sus nombres' },
  changeNames: { en: 'Change your names', es: 'Cambiar sus nombres' },
  payments: { en: 'Payments', es: 'Pagos' },
  seePayments: { en: 'Fees, payments and receipts', es: 'Tarifas, pagos y recibos' },
  devices: { en: 'Where you are signed in', es: 'Dónde tiene la sesión abierta' },
  devicesLead: {
    en: 'If you do not recognize one of these devices, sign out there and choose a new password.',
    es: 'Si no reconoce uno de estos dispositivos, cierre la sesión ahí y elija una contraseña nueva.',
  },
  device: { en: 'Device', es: 'Dispositivo' },
  thisDevice: { en: 'This device', es: 'Este dispositivo' },
  lastSeen: { en: 'Last used', es: 'Último uso' },
  signOutDevice: { en: 'Sign out', es: 'Cerrar sesión' },
  signOutDeviceWhich: {
    en: (device: string) => `Sign out on ${device}`,
    es: (device: string) => `Cerrar sesión en ${device}`,
  },
  lettersLanguage: { en: 'Language of our letters', es: 'Idioma de nuestras cartas' },
  saveLanguage: { en: 'Save the language', es: 'Guardar el idioma' },
  unknownDevice: { en: 'Unknown device', es: 'Dispositivo desconocido' },
  closeAccount: { en: 'Close my account', es: 'Cerrar mi cuenta' },
  closeTitle: { en: 'Close your account?', es: '¿Cerrar su cuenta?' },
  closeLead: {
    en: (email: string) => `This closes the account of ${email}. It cannot be opened again.`,
    es: (email: string) => `Esto cierra la cuenta de ${email}. No se podrá volver a abrir.`,
  },
  closeHappens: { en: 'What happens then', es: 'Qué pasa entonces' },
  closeSessions: { en: 'You are signed out on every device.', es: 'Se cierra su sesión en todos los dispositivos.' },
  closeDraft: {
    en: 'An application that you have not sent is set aside. Nobody will read it.',
    es: 'Una solicitud que no ha enviado se descarta. Nadie la leerá.',
  },
  closeSent: {
    en: 'An application that you sent and that waits for an answer is withdrawn.',
    es: 'Una solicitud que envió y que espera respuesta se retira.',
  },
  closePractice: { en: 'Everything that you practiced for the exam is deleted.', es: 'Se borra todo lo que practicó para el examen.' },
  closeQuestions: {
    en: 'A question that you asked the program is closed. Nobody answers it any more.',
    es: 'Una pregunta que hizo al programa se cierra. Ya nadie la responde.',
  },
  closeLetters: {
    en: 'Our letters stop, after one that confirms that the account is closed.',
    es: 'Dejamos de enviarle cartas, después de una que confirma que la cuenta está cerrada.',
  },
  closeKept: { en: 'What we keep, and how long', es: 'Qué guardamos y por cuánto tiempo' },
  closeKeptAccount: {
    en: (days: number) => `Your name, your contact details and our letters: ${howLong(days, 'en')}.`,
    es: (days: number) => `Su nombre, sus datos de contacto y nuestras cartas: ${howLong(days, 'es')}.`,
  },
  closeKeptApplication: {
    en: (days: number) => `What you sent and asked, and what was decided: ${howLong(days, 'en')} after the final decision.`,
    es: (days: number) => `Lo que envió y preguntó, y lo que se decidió: ${howLong(days, 'es')} después de la decisión final.`,
  },
  closeKeptAudit: {
    en: (days: number) => `The record of who opened or changed what: ${howLong(days, 'en')}.`,
    es: (days: number) => `El registro de quién abrió o cambió qué: ${howLong(days, 'es')}.`,
  },
  closeUnverified: {
    en: 'The program has not confirmed these periods yet. They may change.',
    es: 'El programa todavía no ha confirmado estos plazos. Pueden cambiar.',
  },
  closeAgain: {
    en: 'You can make a new account later, with the same email. It begins empty.',
    es: 'Más adelante puede crear una cuenta nueva con el mismo correo. Empezará vacía.',
  },
  closePasswordHint: {
    en: 'So that nobody else can close your account.',
    es: 'Para que nadie más pueda cerrar su cuenta.',
  },
  closeYes: { en: 'Close my account for good', es: 'Cerrar mi cuenta para siempre' },
  closeNo: { en: 'Keep it', es: 'Conservarla' },
  closeStaffTitle: { en: 'Your work account stays open', es: 'Su cuenta de trabajo sigue abierta' },
  accountClosed: {
    en: 'Your account is closed. We sent you one last letter to confirm it.',
    es: 'Su cuenta está cerrada. Le enviamos una última carta para confirmarlo.',
  },
  messages: { en: 'Messages', es: 'Mensajes' },
  messagesLead: {
    en: 'Every letter we sent you. We also send them by email.',
    es: 'Todas las cartas que le enviamos. También se las enviamos por correo electrónico.',
  },
  noMessages: { en: 'No letters yet.', es: 'Todavía no hay cartas.' },
  unread: { en: 'New', es: 'Nueva' },
  subject: { en: 'Letter', es: 'Carta' },
  received: { en: 'Date', es: 'Fecha' },
  backToMessages: { en: 'All messages', es: 'Todos los mensajes' },
  linkByEmail: { en: 'the link is only in your email', es: 'el enlace está solo en su correo electrónico' },
  onItsWay: { en: 'This letter is on its way to your email.', es: 'Esta carta va en camino a su correo electrónico.' },
  emailFailed: {
    en: 'We could not deliver this letter to your email. You can read it here.',
    es: 'No pudimos entregar esta carta en su correo electrónico. Puede leerla aquí.',
  },
  agreements: { en: 'What you signed', es: 'Lo que firmó' },
  agreementsShort: { en: 'Agreements', es: 'Acuerdos' },
  agreementsLead: {
    en: 'Each agreement that you signed, with the text exactly as you saw it. We keep it and never change it.',
    es: 'Cada acuerdo que firmó, con el texto tal como lo vio. Lo guardamos y nunca lo cambiamos.',
  },
  noAgreements: { en: 'You have not signed anything yet.', es: 'Todavía no ha firmado nada.' },
  readCode: { en: 'Read the Code of Ethics', es: 'Leer el Código de Ética' },
  seeAgreements: { en: 'See what you signed', es: 'Ver lo que firmó' },
  signedOn: { en: 'Signed on', es: 'Fecha de la firma' },
  signedAs: { en: 'Name you typed', es: 'Nombre que escribió' },
  signedIn: { en: 'Language', es: 'Idioma' },
  signedVersion: { en: 'Version', es: 'Versión' },
  keptText: { en: 'The text as you saw it', es: 'El texto tal como lo vio' },
} satisfies Messages

/** Why something was not signed; for every room in which people sign. */
export const signingProblemWords = {
  agreementChanged: {
    en: 'The text changed while this page was open, so nothing was signed. Please read it again: this is the text that counts now.',
    es: 'El texto cambió mientras esta página estaba abierta, así que no se firmó nada. Léalo otra vez, por favor: este es el texto que vale ahora.',
  },
  legalNameFirst: {
    en: 'We do not know your legal name yet, so you cannot sign. Write it in your application first, then come back.',
    es: 'Todavía no sabemos su nombre legal y por eso no puede firmar. Escríbalo primero en su solicitud y luego regrese.',
  },
  nameToSignMissing: { en: 'To sign, type your full legal name.', es: 'Para firmar, escriba su nombre legal completo.' },
  nameToSignDiffers: {
    en: 'This is not the legal name in your application. Type your full name as it is there. Accents and capital letters do not matter. If the name there is wrong, change it first.',
    es: 'Este no es el nombre legal de su solicitud. Escriba su nombre completo como está ahí. No importan los acentos ni las mayúsculas. Si el nombre de la solicitud no está bien, cámbielo primero.',
  },
} satisfies ProblemWords

export const problemWords = {
  emailMissing: { en: 'Write your email address.', es: 'Escriba su correo electrónico.' },
  emailNotReal: {
    en: 'This does not look like an email address. Write it like this: name@example.org.',
    es: 'Esto no parece una dirección de correo electrónico. Escríbala así: nombre@ejemplo.org.',
  },
  passwordMissing: { en: 'Write your password.', es: 'Escriba su contraseña.' },
  passwordTooShort: {
    en: ({ least }) => `This password is too short. Use at least ${least} characters.`,
    es: ({ least }) => `Esta contraseña es muy corta. Use por lo menos ${least} caracteres.`,
  },
  passwordTooLong: {
    en: ({ most }) => `This password is too long. Use at most ${most} characters.`,
    es: ({ most }) => `Esta contraseña es muy larga. Use ${most} caracteres como máximo.`,
  },
  passwordCommon: {
    en: 'Many people use this password, so others guess it first. Choose one that is only yours.',
    es: 'Mucha gente usa esta contraseña y es de las primeras que se adivinan. Elija una que sea solo suya.',
  },
  passwordIsEmail: {
    en: 'This password is too much like your email address, so others could guess it. Choose a different one.',
    es: 'Esta contraseña se parece demasiado a su correo electrónico y se puede adivinar. Elija una distinta.',
  },
  signInWrong: {
    en: 'The email and the password do not match. Check both and try again, or choose a new password.',
    es: 'El correo y la contraseña no coinciden. Revise los dos e intente otra vez, o elija una contraseña nueva.',
  },
  passwordNotYours: {
    en: 'This is not the password of your account. Nothing was closed. Check it and try again.',
    es: 'Esta no es la contraseña de su cuenta. No se cerró nada. Revísela e intente otra vez.',
  },
  staffCannotClose: {
    en: 'You work for an organization with this account, and colleagues count on it. On the page of your account you can leave each role. Then you can close it. The only administrator first invites another one.',
    es: 'Usted trabaja para una organización con esta cuenta, y otras personas cuentan con ella. En la página de su cuenta puede dejar cada función. Después podrá cerrarla. Si es la única persona que administra el sistema, invite primero a otra.',
  },
  emailNotConfirmed: {
    en: 'Your email is not confirmed yet. Open the letter we sent and follow its link. To get a new letter, make the account again with the same email.',
    es: 'Su correo todavía no está confirmado. Abra la carta que le enviamos y siga el enlace. Para recibir otra carta, cree la cuenta de nuevo con el mismo correo.',
  },
  confirmPasswordWrong: {
    en: 'This is not the password that was chosen for this letter. Check it and try again. If you did not make the account, close this page: nothing happens.',
    es: 'Esta no es la contraseña que se eligió para esta carta. Revísela e intente otra vez. Si usted no creó la cuenta, cierre esta página: no pasa nada.',
  },
  busy: {
    en: 'Very many people are signing in at this moment. Please wait a minute and try again.',
    es: 'En este momento mucha gente está iniciando sesión. Espere un minuto e intente otra vez.',
  },
  tooManyTries: {
    en: ({ minutes }) => `There were too many tries. To keep accounts safe, wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
    es: ({ minutes }) => `Hubo demasiados intentos. Para proteger las cuentas, espere ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} e intente otra vez.`,
  },
  linkUsed: {
    en: 'This link was already used, or it is too old. If you have used it, sign in. If not, ask for a new one.',
    es: 'Este enlace ya se usó o ya venció. Si usted lo usó, inicie sesión. Si no, pida uno nuevo.',
  },
} satisfies ProblemWords
