import type { Messages } from '#platform/languages.ts'

/** The words about an approval's months: what is left to do, until when, and what happens after. */
export const approvalWords = {
  leadExpired: {
    en: (date: string) => `Your application was approved. The approval was valid through ${date}, and it has ended. You can start again with what you already gave us.`,
    es: (date: string) => `Su solicitud fue aprobada. La aprobación fue válida hasta el ${date}, ese día incluido, y ya terminó. Puede empezar otra vez con lo que ya nos dio.`,
  },

  // The path.
  'pathTraining-applicant': { en: 'You finish the training', es: 'Usted termina la capacitación' },
  'pathTraining-reviewer': { en: 'Training', es: 'Capacitación' },
  pathTrainingText: {
    en: 'Your training certificate has to be reviewed before you can ask for the exam.',
    es: 'Su certificado de capacitación se tiene que revisar antes de que usted pueda pedir el examen.',
  },
  'pathExam-applicant': { en: 'You ask for the exam and take it', es: 'Usted pide el examen y lo presenta' },
  'pathExam-reviewer': { en: 'Exam', es: 'Examen' },
  examBy: { en: 'Last day to ask for the exam', es: 'Último día para pedir el examen' },
  examByEnd: {
    en: 'A request made after that day cannot be processed before the approval ends.',
    es: 'Una petición hecha después de ese día ya no se puede procesar antes de que termine la aprobación.',
  },
  examOver: {
    en: (date: string) => `The last day to ask for the exam was ${date}.`,
    es: (date: string) => `El último día para pedir el examen fue el ${date}.`,
  },
  pathExpired: { en: 'The approval ended', es: 'La aprobación terminó' },

  // While it is valid.
  leftTitle: { en: 'What is left to do', es: 'Lo que falta por hacer' },
  leftTraining: {
    en: 'Finish the training with a provider that the program has approved, and send us your training certificate to review.',
    es: 'Termine la capacitación con una entidad que el programa haya aprobado y envíenos su certificado para que lo revisemos.',
  },
  leftTrainingWithUs: {
    en: 'We review your training certificate. You don’t need to do anything for that.',
    es: 'Revisamos su certificado de capacitación. Para eso usted no tiene que hacer nada.',
  },
  leftExam: {
    en: (date: string) => `Then ask for the exam. The last day to ask is ${date}.`,
    es: (date: string) => `Después pida el examen. El último día para pedirlo es el ${date}.`,
  },
  leftExamToday: {
    en: (date: string) => `Today, ${date}, is the last day to ask for the exam.`,
    es: (date: string) => `Hoy, ${date}, es el último día para pedir el examen.`,
  },
  leftExamOver: {
    en: (date: string) => `The last day to ask for the exam was ${date}. A request made by then counts. Without one, a new application is needed after the approval ends.`,
    es: (date: string) => `El último día para pedir el examen fue el ${date}. Una petición hecha a más tardar ese día vale. Sin ella se necesita una solicitud nueva cuando termine la aprobación.`,
  },
  leftTake: {
    en: (date: string) => `Take the exam by ${date}.`,
    es: (date: string) => `Presente el examen a más tardar el ${date}.`,
  },
  leftPay: {
    en: (date: string) => `Pay the fee of the exam by ${date}.`,
    es: (date: string) => `Pague la tarifa del examen a más tardar el ${date}.`,
  },
  leftSeat: {
    en: (date: string) => `Take the exam. Your seat is on ${date}.`,
    es: (date: string) => `Presente el examen. Tiene un lugar el ${date}.`,
  },
  toExam: { en: 'Your exam', es: 'Su examen' },
  atEndTitle: { en: 'What happens at the end', es: 'Qué pasa al final' },
  atEndText: {
    en: (date: string) => `The approval counts until the end of ${date}. After that it ends, and a new application with a new fee is needed. What you gave us is kept, so that you can start again with it. The photo of your ID is not kept as long: you may have to add it again.`,
    es: (date: string) => `La aprobación vale hasta el final del ${date}. Después termina, y se necesita una solicitud nueva con una tarifa nueva. Guardamos lo que nos dio para que pueda empezar otra vez con eso. La foto de su identificación no se guarda tanto tiempo: es posible que tenga que agregarla otra vez.`,
  },

  // After its end.
  meansTitle: { en: 'What this means', es: 'Qué significa esto' },
  meansText: {
    en: 'You cannot ask for the exam with this application any more. You can apply again at any time.',
    es: 'Con esta solicitud ya no puede pedir el examen. Puede hacer otra solicitud en cualquier momento.',
  },
  keptTitle: { en: 'What is kept for a new application', es: 'Lo que guardamos para una solicitud nueva' },
  keptAnswers: { en: 'Your answers', es: 'Sus respuestas' },
  keptSignature: { en: 'Your signature under the Code of Ethics', es: 'Su firma del Código de Ética' },
  'kept-identity': { en: 'Your ID', es: 'Su identificación' },
  'kept-education': { en: 'Your diploma or degree', es: 'Su diploma o título' },
  'gone-identity': {
    en: 'Your ID is no longer here. We do not keep it this long. You can add it again.',
    es: 'Su identificación ya no está aquí. No la guardamos tanto tiempo. Puede agregarla otra vez.',
  },
  'gone-education': {
    en: 'Your diploma or degree is no longer here. You can add it again.',
    es: 'Su diploma o título ya no está aquí. Puede agregarlo otra vez.',
  },
  keptTraining: {
    en: (date: string) => `Your training certificate. It counts through ${date}`,
    es: (date: string) => `Su certificado de capacitación. Cuenta hasta el ${date}, ese día incluido`,
  },
  goneTraining: {
    en: (date: string) => `Your training certificate counted through ${date}. If you have finished another training since, you can add its certificate.`,
    es: (date: string) => `Su certificado de capacitación contaba hasta el ${date}. Si terminó otra capacitación después, puede agregar su certificado.`,
  },
  newFee: {
    en: (amount: string) => `A new application has a new fee of ${amount}. The fee you paid was for the application that has ended.`,
    es: (amount: string) => `Una solicitud nueva tiene una tarifa nueva de ${amount}. La tarifa que pagó fue por la solicitud que terminó.`,
  },
  startAgainExpired: {
    en: (amount: string) => `The approval of your earlier application has ended. A new application begins with what you already gave us: look it over, and send it. Its fee of ${amount} is due again.`,
    es: (amount: string) => `La aprobación de su solicitud anterior terminó. Una solicitud nueva empieza con lo que ya nos dio: revísela y envíela. Su tarifa de ${amount} se paga otra vez.`,
  },

  // On the first page.
  mine: { en: 'Where your application is', es: 'Cómo va su solicitud' },
  seeMine: { en: 'See your application', es: 'Ver su solicitud' },

  // In letters.
  letterExam: {
    en: (date: string) => `Ask for the exam by ${date}. That is the last day on which you can ask.`,
    es: (date: string) => `Pida el examen a más tardar el ${date}. Es el último día en que lo puede pedir.`,
  },
  letterExamToday: {
    en: (date: string) => `Today, ${date}, is the last day on which you can ask for the exam.`,
    es: (date: string) => `Hoy, ${date}, es el último día en que puede pedir el examen.`,
  },
  letterExamOver: {
    en: (date: string) => `The last day to ask for the exam was ${date}. If you asked by then, your request counts.`,
    es: (date: string) => `El último día para pedir el examen fue el ${date}. Si lo pidió a más tardar ese día, su petición vale.`,
  },
} satisfies Messages
