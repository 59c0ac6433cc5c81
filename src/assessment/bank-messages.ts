import type { Messages, Said } from '#platform/languages.ts'
import type { BankItemState } from './bank-item-lifecycle.ts'
import type { RetireReason } from './bank-item-step.ts'
import type { ItemBankState } from './item-bank-lifecycle.ts'

export const bankStateWords: Readonly<Record<ItemBankState, Said>> = {
  draft: { en: 'Being prepared', es: 'En preparación' }, active: { en: 'In use', es: 'En uso' }, retired: { en: 'Retired', es: 'Retirado' },
}
export const itemStateWords: Readonly<Record<BankItemState, Said>> = {
  draft: { en: 'New, not in use', es: 'Nueva, sin usar' }, active: { en: 'In use', es: 'En uso' }, retired: { en: 'Out of use', es: 'Fuera de uso' },
}
export const reasonWords: Readonly<Record<RetireReason | 'replaced', Said>> = {
  tooEasy: { en: 'Too easy', es: 'Demasiado fácil' }, tooHard: { en: 'Too hard', es: 'Demasiado difícil' }, keyWrong: { en: 'The wrong answer counted as right', es: 'La respuesta correcta estaba mal' },
  unclear: { en: 'Unclear, or not respectful', es: 'Poco clara o poco respetuosa' }, languagesDiffer: { en: 'The two languages do not ask the same', es: 'Los dos idiomas no preguntan lo mismo' },
  outdated: { en: 'No longer up to date', es: 'Ya no está al día' }, known: { en: 'It became known outside', es: 'Se conoció fuera' }, other: { en: 'Another reason', es: 'Otro motivo' },
  replaced: { en: 'A newer version came into use', es: 'Entró en uso una versión más nueva' },
}
/** What happened to a bank or a question, as its history says it. */
export const stepWords: Readonly<Record<string, Said>> = {
  start: { en: 'Came in', es: 'Llegó' }, activate: { en: 'Came into use', es: 'Entró en uso' }, retire: { en: 'Went out of use', es: 'Salió de uso' },
  setAside: { en: 'Set aside', es: 'Se apartó' }, restore: { en: 'Came back into use', es: 'Volvió a usarse' },
}

export const bankWords = {
  title: { en: 'Exam questions', es: 'Preguntas del examen' },
  lead: {
    en: 'Your program’s own questions, kept encrypted. Exams are drawn from the bank in use. Without one, every exam is a demonstration with the public sample questions.',
    es: 'Las preguntas propias de su programa, guardadas con cifrado. Los exámenes se sortean del banco en uso. Sin uno, todo examen es una demostración con las preguntas públicas de muestra.',
  },
  banks: { en: 'Banks', es: 'Bancos' },
  none: { en: 'There is no bank of your own yet. Give one a name, then import your questions.', es: 'Todavía no hay un banco propio. Póngale nombre a uno y luego importe sus preguntas.' },
  name: { en: 'Name', es: 'Nombre' }, nameHint: { en: 'For your program only, like “2027 A”.', es: 'Solo para su programa, por ejemplo «2027 A».' },
  state: { en: 'State', es: 'Estado' }, inUse: { en: 'In use', es: 'En uso' }, drafts: { en: 'New', es: 'Nuevas' },
  make: { en: 'Make a bank', es: 'Hacer un banco' }, makeTitle: { en: 'A new bank', es: 'Un banco nuevo' },
  sampleTitle: { en: 'The public sample bank', es: 'El banco público de muestra' },
  sampleText: { en: (count: number) => `${count} questions for practice and demonstration. Everybody can read them, the answers too.`, es: (count: number) => `${count} preguntas para practicar y para demostraciones. Cualquiera puede leerlas, también las respuestas.` },
  sampleStatistics: { en: 'How its questions do', es: 'Cómo funcionan sus preguntas' }, sampleFile: { en: 'Download it (QTI 3)', es: 'Descargarlo (QTI 3)' },
  'done-made': { en: 'The bank is there. Now import your questions.', es: 'El banco está listo. Ahora importe sus preguntas.' },
  'done-activated': { en: 'The bank is in use: exams that begin from now on are drawn from it.', es: 'El banco está en uso: los exámenes que empiecen desde ahora se sortean de él.' },
  'done-drafts': { en: 'The new questions are in use.', es: 'Las preguntas nuevas están en uso.' },
  'done-retired': { en: 'The bank is retired.', es: 'El banco está retirado.' },
  'done-changed': { en: 'The question was changed.', es: 'La pregunta se cambió.' },

  backToBanks: { en: 'Exam questions', es: 'Preguntas del examen' }, backToBank: { en: 'Back to the bank', es: 'Volver al banco' },
  import: { en: 'Import questions', es: 'Importar preguntas' }, export: { en: 'Take the bank out as a file', es: 'Sacar el banco en un archivo' }, statistics: { en: 'How the questions do', es: 'Cómo funcionan las preguntas' },
  unreadable: { en: (count: number) => `${count === 1 ? 'One question' : `${count} questions`} cannot be read`, es: (count: number) => `${count === 1 ? 'Una pregunta no se puede leer' : `${count} preguntas no se pueden leer`}` },
  unreadableText: {
    en: 'They were sealed with another secret key (SECRET_KEY) than this site has now. Until the former key is back, nobody can read them, and exams that are drawn from them cannot go on or be scored; nothing of them is lost. Whoever installed this site can put the key back. If it is gone for good, import your package again.',
    es: 'Se sellaron con otra clave secreta (SECRET_KEY) que la que este sitio tiene ahora. Hasta que vuelva la clave anterior, nadie puede leerlas, y los exámenes sorteados con ellas no pueden seguir ni calificarse; nada se pierde. Quien instaló este sitio puede volver a poner la clave. Si se perdió para siempre, importe su paquete otra vez.',
  },
  coverage: { en: 'Questions by area', es: 'Preguntas por área' }, competency: { en: 'Area', es: 'Área' }, needed: { en: 'An exam needs', es: 'Un examen necesita' },
  there: { en: 'With the new ones', es: 'Con las nuevas' }, enough: { en: 'Enough?', es: '¿Alcanzan?' }, 'enough-yes': { en: 'Yes', es: 'Sí' }, 'enough-no': { en: 'Too few', es: 'Muy pocas' }, 'enough-scarce': { en: 'Few: exams will be alike', es: 'Pocas: los exámenes se parecerán' },
  shortTitle: { en: (count: number) => `${count === 1 ? 'In one area' : `In ${count} areas`} there are too few questions in use`, es: (count: number) => `${count === 1 ? 'En un área' : `En ${count} áreas`} hay muy pocas preguntas en uso` },
  shortText: { en: 'New exams take more of the others instead. Import or restore questions soon.', es: 'Los exámenes nuevos toman más de las otras. Importe o recupere preguntas pronto.' },
  items: { en: 'Questions', es: 'Preguntas' }, itemsOf: { en: (area: string) => `Questions: ${area}`, es: (area: string) => `Preguntas: ${area}` }, itemsLead: { en: 'Only what each is called. Open one to read it; every look is recorded.', es: 'Solo cómo se llama cada una. Abra una para leerla; cada consulta queda registrada.' },
  itemsNone: { en: 'There are no questions here yet.', es: 'Aquí todavía no hay preguntas.' }, allItems: { en: 'All areas', es: 'Todas las áreas' },
  identifier: { en: 'Identifier', es: 'Identificador' }, version: { en: 'Version', es: 'Versión' },
  activateTitle: { en: 'Put the bank into use', es: 'Poner el banco en uso' },
  activateText: { en: 'All its new questions come into use, and the bank that was in use until now is retired. Exams that have begun go on as they are.', es: 'Todas sus preguntas nuevas entran en uso, y el banco que estaba en uso se retira. Los exámenes que ya empezaron siguen como están.' },
  activateNot: { en: 'There are too few questions for an exam yet: see the table. Import more first.', es: 'Todavía hay muy pocas preguntas para un examen: vea la tabla. Importe más primero.' },
  activate: { en: 'Put the bank into use', es: 'Poner el banco en uso' },
  draftsTitle: { en: (count: number) => `${count === 1 ? 'One new question' : `${count} new questions`}`, es: (count: number) => `${count === 1 ? 'Una pregunta nueva' : `${count} preguntas nuevas`}` },
  draftsText: { en: 'They are not asked yet. Read them first. A new version replaces the one in use.', es: 'Todavía no se preguntan. Léalas primero. Una versión nueva reemplaza a la que está en uso.' }, draftsButton: { en: 'Put them into use', es: 'Ponerlas en uso' },
  retireTitle: { en: 'Retire the bank', es: 'Retirar el banco' }, retireText: { en: 'No exam is drawn from it any more, and it cannot come back. Without a bank in use, every exam is a demonstration.', es: 'Ya no se sortea ningún examen de él y no puede volver. Sin un banco en uso, todo examen es una demostración.' },
  why: { en: 'Why?', es: '¿Por qué?' }, retire: { en: 'Retire the bank', es: 'Retirar el banco' },
  imports: { en: 'Imports', es: 'Importaciones' }, importOf: { en: (added: number, renewed: number, refused: number) => `${added} new, ${renewed} changed, ${refused} refused`, es: (added: number, renewed: number, refused: number) => `${added} nuevas, ${renewed} cambiadas, ${refused} rechazadas` },
  history: { en: 'What happened', es: 'Qué pasó' }, byYou: { en: 'by you', es: 'por usted' }, byColleague: { en: 'by another manager', es: 'por otra persona a cargo del programa' },

  importLead: { en: 'A QTI 3 package: a ZIP file with imsmanifest.xml and your questions, each in English and in Spanish.', es: 'Un paquete QTI 3: un archivo ZIP con imsmanifest.xml y sus preguntas, cada una en inglés y en español.' },
  importRules: {
    en: 'Four options, one right. The two languages of a question have the same identifier, with -en and -es at its end. The manifest names the area (competency) of each. What cannot be taken is told one by one; the rest is taken and waits until you put it into use. The same package again changes nothing; other words are a new version.',
    es: 'Cuatro opciones, una correcta. Los dos idiomas de una pregunta llevan el mismo identificador, terminado en -en y en -es. El manifiesto nombra el área (competency) de cada una. Lo que no se puede tomar se dice una por una; lo demás se toma y espera hasta que usted lo ponga en uso. El mismo paquete otra vez no cambia nada; otras palabras son una versión nueva.',
  },
  importExample: { en: 'See the public sample bank for an example.', es: 'Vea el banco público de muestra como ejemplo.' },
  package: { en: 'Package', es: 'Paquete' }, packageHint: { en: (megabytes: number) => `A ZIP file, up to ${megabytes} MB and 2,000 questions. Only words are taken: no pictures.`, es: (megabytes: number) => `Un archivo ZIP, de hasta ${megabytes} MB y 2,000 preguntas. Solo se toman palabras, no imágenes.` },
  importButton: { en: 'Import', es: 'Importar' },
  reportTitle: { en: 'What was imported', es: 'Qué se importó' }, reportAdded: { en: 'New questions', es: 'Preguntas nuevas' }, reportRenewed: { en: 'New versions', es: 'Versiones nuevas' }, reportUnchanged: { en: 'There already, unchanged', es: 'Ya estaban, sin cambios' }, reportRefused: { en: 'Refused', es: 'Rechazadas' },
  refusedTitle: { en: (count: number) => `${count === 1 ? 'One was refused' : `${count} were refused`}`, es: (count: number) => `${count === 1 ? 'Una se rechazó' : `${count} se rechazaron`}` }, refusedLead: { en: 'Nothing of them was kept. Mend them, and import the same package again: what is there already stays as it is.', es: 'No se guardó nada de ellas. Corríjalas e importe otra vez el mismo paquete: lo que ya está queda como está.' },
  file: { en: 'File', es: 'Archivo' }, because: { en: 'Why, and what to do', es: 'Por qué, y qué hacer' }, refusedNone: { en: 'Everything in the package was taken.', es: 'Se tomó todo lo que había en el paquete.' },

  itemTitle: { en: (identifier: string) => `Question ${identifier}`, es: (identifier: string) => `Pregunta ${identifier}` }, itemLead: { en: 'Confidential: do not copy it or pass it on. This look was recorded.', es: 'Confidencial: no la copie ni la comparta. Esta consulta quedó registrada.' },
  itemUnreadable: { en: 'This question cannot be read: this site has another secret key than when it was sealed.', es: 'Esta pregunta no se puede leer: este sitio tiene otra clave secreta que cuando se selló.' },
  stem: { en: 'Question', es: 'Pregunta' }, option: { en: (letter: string) => `Option ${letter}`, es: (letter: string) => `Opción ${letter}` }, right: { en: 'right', es: 'correcta' }, explanation: { en: 'Explanation', es: 'Explicación' }, source: { en: 'Source', es: 'Fuente' },
  changeTitle: { en: 'Change', es: 'Cambiar' }, reason: { en: 'Reason', es: 'Motivo' }, note: { en: 'In a sentence', es: 'En una frase' }, noteHint: { en: 'Do not quote the question here.', es: 'No copie aquí la pregunta.' },
  'do-activate': { en: 'Put it into use', es: 'Ponerla en uso' }, 'do-setAside': { en: 'Set it aside', es: 'Apartarla' }, 'do-retire': { en: 'Take it out of use', es: 'Sacarla de uso' }, 'do-restore': { en: 'Bring it back into use', es: 'Volver a usarla' },
  retireItemText: { en: 'It is not drawn any more. Exams that have it already keep it.', es: 'Ya no se sortea. Los exámenes que ya la tienen la conservan.' }, versions: { en: 'Versions', es: 'Versiones' },

  exportTitle: { en: 'Take the bank out as a file', es: 'Sacar el banco en un archivo' },
  exportLead: { en: 'The file holds every question in use or new, with its answer, and it is not encrypted. Who took it, when and why stays written down.', es: 'El archivo contiene todas las preguntas en uso o nuevas, con su respuesta, y no está cifrado. Queda escrito quién lo sacó, cuándo y por qué.' },
  exportWhy: { en: 'What do you need it for?', es: '¿Para qué lo necesita?' }, password: { en: 'Your password', es: 'Su contraseña' }, passwordHint: { en: 'To be sure that it is you.', es: 'Para estar seguros de que es usted.' }, passwordDemonstration: {
    en: 'In the demonstration, “Walk in as someone else” says the password of those who work here.',
    es: 'En la demostración, «Entrar como otra persona» dice la contraseña de quienes trabajan aquí.',
  },
  exportButton: { en: 'Make the file', es: 'Hacer el archivo' }, readyTitle: { en: 'The file is ready', es: 'El archivo está listo' }, readyLead: { en: (until: string) => `You can download it until ${until}. Keep it where only your program can read it.`, es: (until: string) => `Puede descargarlo hasta las ${until}. Guárdelo donde solo su programa pueda leerlo.` },
  overTitle: { en: 'Its time is over', es: 'Su tiempo terminó' }, overLead: { en: (minutes: number) => `A file can be downloaded for ${minutes} minutes. Make it again.`, es: (minutes: number) => `Un archivo se puede descargar durante ${minutes} minutos. Hágalo otra vez.` }, again: { en: 'Make it again', es: 'Hacerlo otra vez' }, download: { en: 'Download', es: 'Descargar' },
} satisfies Messages
