import type { Messages } from '#platform/languages.ts'

export const words = {
  walkIn: { en: 'Walk in as…', es: 'Entrar como…' },
  walkInLead: {
    en: 'Everyone here is made up. Choose someone and see the product as they do.',
    es: 'Todas estas personas son inventadas. Elija a alguien y vea el producto como esa persona lo ve.',
  },
  workPassword: { en: 'The password of those who work here', es: 'La contraseña de quienes trabajan aquí' },
  workPasswordText: {
    en: 'You need it only where a page asks for it again, for example to export a list.',
    es: 'Solo la necesita donde una página la pide otra vez, por ejemplo para exportar una lista.',
  },
  walkInAs: { en: (name: string) => `Walk in as ${name}`, es: (name: string) => `Entrar como ${name}` },
  fresh: { en: 'Or come as yourself', es: 'O entre con su propia cuenta' },
  freshText: {
    en: 'Make an account with any email address. The letters arrive in the mailbox of the demonstration.',
    es: 'Cree una cuenta con cualquier dirección de correo. Las cartas llegan al buzón de la demostración.',
  },
  voucher: { en: 'A voucher to try', es: 'Un vale para probar' },
  voucherText: {
    en: 'This code pays the fee of an application. Type it where the form asks how the fee will be paid:',
    es: 'Este código paga la tarifa de una solicitud. Escríbalo donde el formulario pregunta cómo se pagará la tarifa:',
  },
  voucherMore: { en: 'Each code works once. Anh can issue more.', es: 'Cada código sirve una sola vez. Anh puede emitir más.' },
  register: { en: 'Make an account', es: 'Crear una cuenta' },
  mailbox: { en: 'Mailbox of the demonstration', es: 'Buzón de la demostración' },
  mailboxLead: {
    en: 'Nothing is really sent from here. These are the latest 20 emails that would have been sent.',
    es: 'Desde aquí no se envía nada de verdad. Estos son los últimos 20 correos que se habrían enviado.',
  },
  mailboxEmpty: {
    en: 'No mail yet. A letter takes a second or two. Load the page again.',
    es: 'Todavía no hay correo. Una carta tarda uno o dos segundos. Cargue la página otra vez.',
  },
  tenMinutesText: {
    en: 'What the program decides leaves ten minutes later, so that it can be undone.',
    es: 'Lo que el programa decide sale diez minutos después, para que se pueda deshacer.',
  },
  tenMinutes: { en: 'Let ten minutes pass', es: 'Dejar pasar diez minutos' },
  mailboxAgain: { en: 'Look again', es: 'Mirar otra vez' },
  read: { en: 'Read', es: 'Leer' },
  to: { en: (email: string) => `To ${email}`, es: (email: string) => `Para ${email}` },
  nobody: { en: 'Choose one of the people on this page.', es: 'Elija a una de las personas de esta página.' },
} satisfies Messages
