import type { Messages } from '#platform/languages.ts'

/** Words for people whose exam an outside company gives. */
export const elsewhereWords = {
  lead: { en: 'You may take the exam. An outside company gives it, and makes the appointment with you.', es: 'Ya puede presentar el examen. Lo aplica una empresa externa, y con ella hace la cita.' },
  title: { en: 'Your appointment for the exam', es: 'Su cita para el examen' },
  writes: {
    en: 'The company that gives the exam writes to you about how to make an appointment. You don’t choose a date here. When the appointment is made, it appears on this page.',
    es: 'La empresa que aplica el examen le escribe cómo hacer la cita. Aquí no elige fecha. Cuando la cita esté hecha, aparece en esta página.',
  },
  nothing: { en: 'Did you hear nothing from it? Write to us.', es: '¿No ha sabido nada de ella? Escríbanos.' },
  write: { en: 'Write to the program', es: 'Escribir al programa' },
  bothTitle: { en: 'You have two dates for one exam', es: 'Tiene dos fechas para un solo examen' },
  bothSeat: {
    en: 'Your seat here is the one that counts: you are expected there. Please cancel the appointment with the company. If you would rather take the exam there, give back your seat here first.',
    es: 'Vale su lugar aquí: ahí le esperan. Por favor, cancele la cita con la empresa. Si prefiere presentar el examen con ella, primero devuelva su lugar aquí.',
  },
  bothAppointment: {
    en: 'The appointment with the company is the one that counts: the company gives the exam. Please give back your seat here, so that somebody else can have it.',
    es: 'Vale la cita con la empresa: ella aplica el examen. Por favor, devuelva su lugar aquí, para que otra persona lo pueda usar.',
  },
  onePlease: {
    en: 'You have an appointment with the company that gives the exam. To choose a date here instead, cancel it with the company first. As soon as the company tells us, you can choose here.',
    es: 'Usted tiene una cita con la empresa que aplica el examen. Si prefiere elegir una fecha aquí, primero cancélela con la empresa. En cuanto la empresa nos avise, puede elegir aquí.',
  },
  'step-applicant': { en: 'The company that gives the exam writes to you.', es: 'La empresa que aplica el examen le escribe.' },
} satisfies Messages
