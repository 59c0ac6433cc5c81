import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** Words about the meeting of an online exam, for managers, proctors and candidates. */
export const meetingWords = {
  // Managers.
  title: { en: 'Online meeting', es: 'Reunión en línea' },
  changeTitle: { en: 'The online meeting of this exam', es: 'La reunión en línea de este examen' },
  lead: {
    en: 'The proctor and the people who take the exam see each other there. Only they see the address, on the day and from the moment check-in opens.',
    es: 'Ahí se ven la persona supervisora y quienes presentan el examen. Solo ellas ven la dirección, ese día y desde que se puede avisar la llegada.',
  },
  address: { en: 'Address of the meeting', es: 'Dirección de la reunión' },
  addressHint: { en: 'Begins with https://. Leave it empty if you do not have it yet: you can add it later.', es: 'Empieza con https://. Déjela vacía si todavía no la tiene: la puede agregar después.' },
  addressOnly: { en: 'Only for an online exam. It begins with https://. You can also add it later.', es: 'Solo para un examen en línea. Empieza con https://. También la puede agregar después.' },
  'note-en': { en: 'Note, in English', es: 'Nota, en inglés' },
  'note-es': { en: 'Note, in Spanish', es: 'Nota, en español' },
  noteHint: { en: 'For example a telephone number for those who lose the picture.', es: 'Por ejemplo, un número de teléfono para quien pierda la imagen.' },
  save: { en: 'Save the meeting', es: 'Guardar la reunión' },
  give: { en: 'Give the address of the meeting', es: 'Dar la dirección de la reunión' },
  change: { en: 'Change the meeting', es: 'Cambiar la reunión' },
  backToDate: { en: 'This exam date', es: 'Esta fecha de examen' },
  none: { en: 'No meeting address yet', es: 'Todavía sin dirección de reunión' },
  noneManager: {
    en: 'This online exam has no meeting address yet. Without it the proctor and the people who take the exam cannot see each other.',
    es: 'Este examen en línea todavía no tiene dirección de reunión. Sin ella, la persona supervisora y quienes presentan el examen no se pueden ver.',
  },
  over: { en: 'This exam is over. Its meeting can no longer be changed.', es: 'Este examen ya pasó. Su reunión ya no se puede cambiar.' },
  'done-meeting': { en: 'The meeting is saved. Who is on the page of the day sees it at their next look.', es: 'La reunión está guardada. Quien tiene abierta la página del día la ve en la siguiente actualización.' },
  note: { en: 'Note', es: 'Nota' },
  others: { en: 'As it stands now', es: 'Como está ahora' },

  // Proctors.
  proctorText: {
    en: 'Let people in one at a time to show their ID, so that nobody else sees it. Do not record the meeting.',
    es: 'Deje pasar a las personas de una en una para que muestren su identificación, sin que nadie más la vea. No grabe la reunión.',
  },
  noneProctor: { en: 'This exam has no meeting address yet. Ask a program manager for it.', es: 'Este examen todavía no tiene dirección de reunión. Pídala a alguien a cargo del programa.' },

  // Candidates.
  open: { en: 'Open the meeting', es: 'Abrir la reunión' },
  opensAt: { en: (host: string) => `It opens in a new tab, at ${host}. This page stays open: come back here to go on.`, es: (host: string) => `Se abre en otra pestaña, en ${host}. Esta página queda abierta: vuelva aquí para continuar.` },
  what: {
    en: 'There you and the proctor see and hear each other. The proctor may ask you to wait. Then you hold your original ID up to the camera, and the proctor compares the name and the photo. No copy and no picture is made of it.',
    es: 'Ahí usted y la persona supervisora se ven y se oyen. Tal vez le pida esperar. Después usted muestra su identificación original a la cámara, y la persona supervisora compara el nombre y la foto. No se hace copia ni foto.',
  },
  stays: { en: 'Keep the meeting open until your exam has ended.', es: 'Deje abierta la reunión hasta que termine su examen.' },
  ahead: { en: 'You and the proctor see each other in an online meeting. Its address appears on this page when check-in opens.', es: 'Usted y la persona supervisora se ven en una reunión en línea. La dirección aparece en esta página cuando ya se puede avisar la llegada.' },
  noneTitle: { en: 'The address of the meeting is not here yet', es: 'La dirección de la reunión todavía no está aquí' },
  noneText: {
    en: 'Say that you are here all the same, and stay on this page: the address appears here. You lose nothing by it. If it is not here when your exam should begin, write to us.',
    es: 'Avise de todos modos que llegó y quédese en esta página: la dirección aparece aquí. No pierde nada por eso. Si no está a la hora de su examen, escríbanos.',
  },
  write: { en: 'Write to the program', es: 'Escribir al programa' },
} satisfies Messages

/** What is wrong with a meeting that a manager typed. */
export const meetingProblemWords = {
  meetingAddressWrong: {
    en: 'Write the whole address of the meeting, as you copy it from there. It begins with https://.',
    es: 'Escriba la dirección completa de la reunión, tal como se copia de ahí. Empieza con https://.',
  },
  meetingAddressSecret: {
    en: 'There is a name or a password in front of the address, before an @. Take it out: everybody who has a seat would read it.',
    es: 'Hay un nombre o una contraseña delante de la dirección, antes de una @. Quítela: la leería cada persona que tiene lugar.',
  },
  meetingAddressTooLong: { en: ({ most }) => `This address is too long. Up to ${most} characters fit.`, es: ({ most }) => `Esta dirección es demasiado larga. Caben hasta ${most} caracteres.` },
  meetingNoteOneLanguage: { en: 'Write the note in both languages, or in none.', es: 'Escriba la nota en los dos idiomas, o en ninguno.' },
  meetingNoteTooLong: { en: ({ most }) => `This note is too long. Up to ${most} characters fit.`, es: ({ most }) => `Esta nota es demasiado larga. Caben hasta ${most} caracteres.` },
  meetingNoteAlone: { en: 'A note needs the address of the meeting, too.', es: 'Una nota necesita también la dirección de la reunión.' },
  meetingNotOnline: { en: 'This site is in person: an exam there has no online meeting. Leave the field empty, or choose the online site.', es: 'Esta sede es en persona: un examen ahí no tiene reunión en línea. Deje vacío el campo o elija la sede en línea.' },
  meetingChanged: {
    en: 'Somebody else changed the meeting since you opened this page. It stands below as it is now, and what you typed is still in the fields. Save again if yours should count.',
    es: 'Otra persona cambió la reunión desde que usted abrió esta página. Abajo está como quedó, y lo que usted escribió sigue en los campos. Guarde otra vez si debe contar lo suyo.',
  },
  meetingOver: { en: 'This exam is over or was canceled, so its meeting can no longer be changed.', es: 'Este examen ya pasó o se canceló, así que su reunión ya no se puede cambiar.' },
} satisfies ProblemWords
