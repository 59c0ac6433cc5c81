import type { Messages } from '#platform/languages.ts'

export const documentWords = {
  'add-identity': { en: 'Add your ID', es: 'Agregue su identificación' },
  'add-education': { en: 'Add your diploma or degree', es: 'Agregue su diploma o título' },
  'paper-identity': { en: 'ID', es: 'Identificación' },
  'paper-education': { en: 'Diploma or degree', es: 'Diploma o título' },
  addMore: { en: 'Add more', es: 'Agregue más' },
  'hint-identity': {
    en: 'The side with your name, your picture and your birth date.',
    es: 'El lado con su nombre, su foto y su fecha de nacimiento.',
  },
  'hint-education': {
    en: 'The paper itself, or a transcript that shows that you finished.',
    es: 'El documento mismo, o un certificado de estudios que muestre que terminó.',
  },
  filesNotKept: {
    en: 'Files that you chose did not arrive. Please choose them again.',
    es: 'Los archivos que eligió no llegaron. Elíjalos otra vez, por favor.',
  },
  add: { en: 'Add these files', es: 'Agregar estos archivos' },
  'look-identity': { en: 'Can you read the name?', es: '¿Se puede leer el nombre?' },
  'look-education': { en: 'Can you read it?', es: '¿Se puede leer?' },
  remove: { en: 'Remove', es: 'Quitar' },
  'move-identity': { en: 'This is my ID: move it', es: 'Es mi identificación: pasarla a su lugar' },
  'move-education': { en: 'This is my diploma: move it', es: 'Es mi diploma: pasarlo a su lugar' },
  compareTitle: { en: 'The names are not quite the same', es: 'Los nombres no son exactamente iguales' },
  compareSameTitle: { en: 'The names match', es: 'Los nombres coinciden' },
  compareSame: {
    en: 'The name on your ID and your legal name are the same.',
    es: 'El nombre de su identificación y su nombre legal son iguales.',
  },
  compareWriting: {
    en: 'Only capitals, accents or signs differ. That is fine.',
    es: 'Solo cambian mayúsculas, acentos o signos. Está bien.',
  },
  comparePartly: {
    en: 'A part of the name is only in one of the two, or the order is another. Your certificate shows your legal name, and for the exam it has to be the same as on your ID. Compare both and change the one that is not right. You can also send it as it is: a person compares both and asks you.',
    es: 'Una parte del nombre aparece solo en uno de los dos, o el orden es otro. Su certificado muestra su nombre legal, y para el examen tiene que ser igual al de su identificación. Compare los dos y cambie el que no esté bien. También puede enviar su solicitud así: una persona compara los dos y le pregunta.',
  },
  compareDifferent: {
    en: 'The name on this ID looks like another name than your legal name. Did you change your name? Then add the paper that shows it here too. Or change the name that is not right. You can also send it as it is: a person compares both and asks you.',
    es: 'El nombre de esta identificación parece distinto de su nombre legal. ¿Cambió de nombre? Entonces agregue aquí también el documento que lo muestra. O cambie el nombre que no esté bien. También puede enviar su solicitud así: una persona compara los dos y le pregunta.',
  },
  reviewSameTitle: { en: 'The names match, as they were typed', es: 'Los nombres coinciden, como se escribieron' },
  reviewSame: {
    en: 'The applicant typed the same name from the ID as the legal name. Look whether the picture says so, too.',
    es: 'La persona escribió de la identificación el mismo nombre que el nombre legal. Vea si la imagen también lo dice.',
  },
  reviewDiffersTitle: { en: 'The name on the ID differs from the legal name', es: 'El nombre en la identificación difiere del nombre legal' },
  reviewDiffers: {
    en: 'The applicant has seen this and was told that a person compares both and asks.',
    es: 'La persona ya lo vio, y leyó que alguien compara los dos nombres y le pregunta.',
  },
  onlyOnId: { en: (word: string) => `Only on the ID: ${word}`, es: (word: string) => `Solo en la identificación: ${word}` },
  onlyInApplication: { en: (word: string) => `Only in the legal name: ${word}`, es: (word: string) => `Solo en el nombre legal: ${word}` },
  orderSwapped: { en: 'Given and family names are in another order.', es: 'Los nombres y los apellidos están en otro orden.' },
  writtenAs: {
    en: (one: string, other: string) => `“${one}” in your legal name, “${other}” on the ID`,
    es: (one: string, other: string) => `«${one}» en su nombre legal, «${other}» en la identificación`,
  },
  changeLegalName: { en: 'Change my legal name in this application', es: 'Cambiar mi nombre legal en esta solicitud' },
} satisfies Messages
