import type { Messages } from '#platform/languages.ts'

/** Words of the frame around every page and of the error pages. */
export const words = {
  product: { en: 'Alongside', es: 'Alongside' },
  homeTitle: { en: 'Peer support helps people recover', es: 'El apoyo entre pares ayuda a recuperarse' },
  homeLead: {
    en: 'Alongside is where people in California become Medi-Cal Peer Support Specialists. It is for people who know recovery from a mental health or substance use challenge: their own, or that of someone they have cared for.',
    es: 'En Alongside, las personas de California llegan a ser especialistas en apoyo entre pares de Medi-Cal. Es para quienes conocen la recuperación de un reto de salud mental o de consumo de sustancias: la propia, o la de alguien a quien han cuidado.',
  },
  homeApply: { en: 'Apply for certification', es: 'Solicitar la certificación' },
  homeHow: { en: 'How it goes', es: 'Cómo funciona' },
  homeRead: { en: 'You read what the work is', es: 'Usted lee en qué consiste el trabajo' },
  homeReadText: { en: 'The orientation comes in parts. Your place is kept.', es: 'La orientación viene en partes. Guardamos hasta dónde llegó.' },
  homeWrite: { en: 'You write your application', es: 'Usted escribe su solicitud' },
  homeWriteText: {
    en: 'With a photo of your ID and your diploma. It is saved as you go, on any device.',
    es: 'Con una foto de su identificación y de su diploma. Se guarda mientras escribe, en cualquier dispositivo.',
  },
  homeSend: { en: 'You send it', es: 'Usted la envía' },
  homeSendText: {
    en: 'First you read it once more, all on one page. A voucher or a check pays the fee.',
    es: 'Antes la lee una vez más, toda en una sola página. Un vale o un cheque paga la tarifa.',
  },
  homeAnswer: { en: 'We read it and answer', es: 'La leemos y respondemos' },
  homeAnswerText: {
    en: (days: number) => `A program specialist answers within ${days} days. You always see who has your application and until when.`,
    es: (days: number) => `Una persona especialista del programa le responde en un plazo de ${days} días. Usted siempre ve quién tiene su solicitud y hasta cuándo.`,
  },
  home: { en: 'Home', es: 'Inicio' },
  application: { en: 'Your application', es: 'Su solicitud' },
  apply: { en: 'Apply', es: 'Presentar una solicitud' },
  review: { en: 'Review', es: 'Revisión' },
  programQuestions: { en: 'Questions to us', es: 'Preguntas al programa' },
  questions: { en: 'Your questions', es: 'Sus preguntas' },
  nameChanges: { en: 'Name changes', es: 'Cambios de nombre' },
  providers: { en: 'Training providers', es: 'Entidades de capacitación' },
  completions: { en: 'Completions', es: 'Constancias' },
  vouchers: { en: 'Vouchers', es: 'Vales' },
  assignments: { en: 'Who has what', es: 'Quién tiene qué' },
  access: { en: 'Access', es: 'Accesos' },
  policy: { en: 'Fees and deadlines', es: 'Tarifas y plazos' },
  messages: { en: 'Messages', es: 'Mensajes' },
  orientation: { en: 'Orientation', es: 'Orientación' },
  codeOfEthics: { en: 'Code of Ethics', es: 'Código de Ética' },
  account: { en: 'Your account', es: 'Su cuenta' },
  demonstration: {
    en: 'This is a demonstration. Everyone in it is made up.',
    es: 'Esto es una demostración. Todas las personas son inventadas.',
  },
  walkIn: { en: 'Walk in as someone else', es: 'Entrar como otra persona' },
  mailbox: { en: 'Mailbox', es: 'Buzón' },
  notFoundTitle: { en: 'We could not find this page', es: 'No encontramos esta página' },
  notFound: {
    en: 'The address may have a typo, or the page belongs to another account. Nothing of yours is lost. Check the address, or go to the start.',
    es: 'La dirección puede tener un error, o la página es de otra cuenta. No se perdió nada de lo suyo. Revise la dirección o vaya al inicio.',
  },
  notForYouTitle: { en: 'This page is for program staff', es: 'Esta página es para el personal del programa' },
  notForYou: {
    en: 'Your account does not have the role that this page needs. If you work for the program, ask a manager to add it. If not, go to the start.',
    es: 'Su cuenta no tiene la función que esta página requiere. Si trabaja para el programa, pida a la persona a cargo que se la agregue. Si no, vaya al inicio.',
  },
  foreignOriginTitle: { en: 'We did not accept this form', es: 'No aceptamos este formulario' },
  foreignOrigin: {
    en: 'It came from another website. To keep you safe, we only accept forms from our own pages. Go to the start, open the page there, and send the form again.',
    es: 'Venía de otro sitio web. Para protegerle, solo aceptamos formularios de nuestras propias páginas. Vaya al inicio, abra la página desde ahí y envíe el formulario otra vez.',
  },
  tooLargeTitle: { en: 'That was too much at once', es: 'Fue demasiado de una sola vez' },
  tooLarge: {
    en: 'What you sent is larger than this page can take, so we did not read it. Go back, shorten it, and send it again. What was saved before is still there.',
    es: 'Lo que envió es más grande de lo que esta página acepta, así que no lo leímos. Regrese, acórtelo y envíelo otra vez. Lo que ya estaba guardado sigue ahí.',
  },
  methodTitle: { en: 'This page cannot do that', es: 'Esta página no puede hacer eso' },
  method: {
    en: 'The page does not take this kind of request. Go to the start and try from there.',
    es: 'La página no acepta este tipo de petición. Vaya al inicio e intente desde ahí.',
  },
  notAFormTitle: { en: 'We could not read that', es: 'No pudimos leer eso' },
  notAForm: {
    en: 'What arrived is not a form of ours, or it was cut on its way. Go back to the page and send it again.',
    es: 'Lo que llegó no es un formulario nuestro, o se cortó en el camino. Regrese a la página y envíelo otra vez.',
  },
  faultTitle: { en: 'Something went wrong on our side', es: 'Algo salió mal de nuestra parte' },
  fault: {
    en: 'What was saved before is still there. Please try again in a moment. If it happens again, tell us this reference.',
    es: 'Lo que ya estaba guardado sigue ahí. Intente otra vez en un momento. Si vuelve a pasar, díganos esta referencia.',
  },
  signedOut: {
    en: 'You were signed out. Press “Save and continue” and sign in: what you typed will be here.',
    es: 'Su sesión terminó. Oprima «Guardar y continuar» e inicie sesión: lo que escribió estará aquí.',
  },
  signedOutNotKept: {
    en: 'You were signed out, and we cannot keep what you type here. Copy it first. Then sign in and paste it.',
    es: 'Su sesión terminó y no podemos guardar lo que escriba aquí. Cópielo primero. Luego inicie sesión y péguelo.',
  },
  notYoursHere: {
    en: 'You are signed in as someone else on this device, or this page is gone. Copy your words before you leave.',
    es: 'En este dispositivo inició sesión otra persona, o esta página ya no existe. Copie lo que escribió antes de salir.',
  },
  reference: { en: 'Reference', es: 'Referencia' },
  toStart: { en: 'Go to the start', es: 'Ir al inicio' },
} satisfies Messages
