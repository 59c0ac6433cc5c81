import type { Messages, Said } from '#platform/languages.ts'

/** What people read about the papers of their own certificate, and staff about when they were made. */
export const myPaperWords = {
  keep: { en: 'Keep it and show it', es: 'Guárdelo y muéstrelo' },
  onPaper: { en: 'On paper', es: 'En papel' },
  onPaperLead: {
    en: 'Each opens as a PDF that you can print, frame or send. The code on it leads anyone to the page that says whether your certificate is active.',
    es: 'Cada uno se abre como PDF y se puede imprimir, enmarcar o enviar. Su código lleva a cualquier persona a la página que dice si su certificado está vigente.',
  },
  paper: { en: 'Certificate', es: 'Certificado' },
  card: { en: 'Card for your wallet', es: 'Tarjeta para su cartera' },
  inLanguage: { en: (what: string, language: string) => `${what} in ${language}`, es: (what: string, language: string) => `${what} en ${language}` },
  digital: { en: 'Digital certificate', es: 'Certificado digital' },
  digitalLead: {
    en: 'A small file with our signature. Anyone can check it without asking you or us for anything else, even without a connection.',
    es: 'Un archivo pequeño con nuestra firma. Cualquier persona puede revisarlo sin pedirle nada más a usted ni a nosotros, incluso sin conexión.',
  },
  download: { en: 'Download your digital certificate (.jwt)', es: 'Descargar su certificado digital (.jwt)' },
  downloadToRead: { en: 'Download what it says, to read (.json)', es: 'Descargar lo que dice, para leer (.json)' },
  wallet: { en: 'How to put it into a wallet app', es: 'Cómo ponerlo en una aplicación de cartera' },
  walletSteps: { en: 'In most apps it goes like this:', es: 'En la mayoría de las aplicaciones se hace así:' },
  wallet1: { en: 'Download the file that ends in .jwt to your phone.', es: 'Descargue a su teléfono el archivo que termina en .jwt.' },
  wallet2: { en: 'Open a wallet app that takes Open Badges 3.0, and choose “Add” or “Import”.', es: 'Abra una aplicación de cartera que acepte Open Badges 3.0 y elija «Agregar» o «Importar».' },
  wallet3: { en: 'Choose the file. The app shows your name, the number and the last day.', es: 'Elija el archivo. La aplicación muestra su nombre, el número y el último día.' },
  walletNone: {
    en: 'You need no app. You can also send the file by email, and whoever gets it checks it here:',
    es: 'No necesita ninguna aplicación. También puede enviar el archivo por correo, y quien lo reciba lo revisa aquí:',
  },
  checkPage: { en: 'Check a digital certificate', es: 'Revisar un certificado digital' },
  othersSee: { en: 'What paper and file show', es: 'Lo que muestran el papel y el archivo' },
  othersSeeText: {
    en: 'Your legal name, the number, the first and the last day, and your areas of added training: the same as the public page. Whoever has the paper, its code or the file sees this.',
    es: 'Su nombre legal, el número, el primer y el último día, y las áreas de su capacitación adicional: lo mismo que la página pública. Lo ve quien tiene el papel, su código o el archivo.',
  },
  othersSeeNot: {
    en: 'Nobody sees your birth date, your address, your email, your story, or anything else of your application.',
    es: 'Nadie ve su fecha de nacimiento, su dirección, su correo, su historia ni nada más de su solicitud.',
  },
  notActive: {
    en: 'Papers and the digital certificate can be made while your certificate is active. Now it is not.',
    es: 'Los papeles y el certificado digital se pueden hacer mientras su certificado está vigente. Ahora no lo está.',
  },
  newName: {
    en: 'If your legal name changes with evidence, make new ones here. The file with the old name stops counting by itself.',
    es: 'Si su nombre legal cambia con un documento que lo muestre, haga nuevos aquí. El archivo con el nombre anterior deja de contar por sí solo.',
  },

  made: { en: 'Papers that were made', es: 'Papeles que se hicieron' },
  madeNone: { en: 'Nothing was made of this certificate yet.', es: 'Todavía no se ha hecho nada de este certificado.' },
  whatMade: { en: 'What', es: 'Qué' },
  language: { en: 'Language', es: 'Idioma' },
  madeBy: { en: 'Made by', es: 'Lo hizo' },
  on: { en: 'On', es: 'El día' },
} satisfies Messages

/** What was made, and for whom. */
export const paperKindWords: Readonly<Record<'paper' | 'card' | 'credential', Said>> = {
  paper: { en: 'Certificate', es: 'Certificado' },
  card: { en: 'Card', es: 'Tarjeta' },
  credential: { en: 'Digital certificate', es: 'Certificado digital' },
}
export const paperMakerWords: Readonly<Record<'self' | 'programSpecialist' | 'programManager' | 'house', Said>> = {
  self: { en: 'The person', es: 'La persona' },
  programSpecialist: { en: 'A program specialist', es: 'Especialista del programa' },
  programManager: { en: 'A program manager', es: 'Una persona a cargo del programa' },
  house: { en: 'Many at once, for staff', es: 'Muchos a la vez, para el personal' },
}
