import type { ProblemWords } from './problem-words.ts'

type Facts = Readonly<Record<string, string | number>>

/** What people call the kinds of files that come by mistake, by the usual extension. */
const kindsOfFiles: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  exe: { en: 'a program', es: 'un programa' }, elf: { en: 'a program', es: 'un programa' },
  docx: { en: 'a Word document', es: 'un documento de Word' }, cfb: { en: 'an older Office document', es: 'un documento de Office antiguo' },
  xlsx: { en: 'a spreadsheet', es: 'una hoja de cálculo' }, zip: { en: 'a ZIP archive', es: 'un archivo ZIP' },
  gif: { en: 'a GIF picture', es: 'una imagen GIF' }, webp: { en: 'a WebP picture', es: 'una imagen WebP' },
  avif: { en: 'an AVIF picture', es: 'una imagen AVIF' }, tif: { en: 'a TIFF picture', es: 'una imagen TIFF' },
  mp4: { en: 'a video', es: 'un video' }, mov: { en: 'a video', es: 'un video' }, xml: { en: 'a web file', es: 'un archivo web' },
  odt: { en: 'a text document', es: 'un documento de texto' }, rtf: { en: 'a text document', es: 'un documento de texto' },
}
const kind = (facts: Facts, language: 'en' | 'es') => kindsOfFiles[String(facts.is)]?.[language] ?? { en: 'something else', es: 'otra cosa' }[language]

/** Why a file was not taken, and what to do now: for every room that takes files. Facts: `receive-files`, `inspect-file`. */
export const fileProblemWords = {
  fileEmpty: {
    en: ({ file }) => `“${file}” has nothing in it. Open it on your device to see whether it is complete, then add it again.`,
    es: ({ file }) => `«${file}» está vacío. Ábralo en su dispositivo para ver si está completo y agréguelo otra vez.`,
  },
  fileTooLarge: {
    en: ({ file, megabytes, limit }) =>
      `“${file}” is ${megabytes} MB. A file can have up to ${limit} MB. If it is a photo, open it, take a screenshot of it, and add that. If not, take a photo of the paper with your phone.`,
    es: ({ file, megabytes, limit }) =>
      `«${file}» tiene ${megabytes} MB. Un archivo puede tener hasta ${limit} MB. Si es una foto, ábrala, haga una captura de pantalla y agregue esa. Si no, tome una foto del papel con su teléfono.`,
  },
  fileTooMany: {
    en: ({ files, limit }) => (Number(limit) > 0
      ? `You chose ${files} files, and there is room for ${limit} here. The first ones were looked at, the others were not. Remove what you do not need, then add what is missing.`
      : 'There is no room for more files here. Remove one that you do not need, then add this one.'),
    es: ({ files, limit }) => (Number(limit) > 0
      ? `Usted eligió ${files} archivos y aquí caben ${limit}. Se revisaron los primeros; los demás, no. Quite lo que no necesite y agregue lo que falte.`
      : 'Aquí ya no caben más archivos. Quite uno que no necesite y luego agregue este.'),
  },
  fileUnknownType: {
    en: (facts) => `“${facts.file}” is ${kind(facts, 'en')}. We can read photos (JPEG, PNG, HEIC) and PDF. Save it as a PDF, or take a photo of it, and add that.`,
    es: (facts) => `«${facts.file}» es ${kind(facts, 'es')}. Podemos leer fotos (JPEG, PNG, HEIC) y PDF. Guárdelo como PDF, o tómele una foto, y agregue eso.`,
  },
  fileNotWhatItSays: {
    en: (facts) => `“${facts.file}” is called ${facts.says}, but inside it is ${kind(facts, 'en')}. Open it on your device, save it as a PDF or take a photo of it, and add that.`,
    es: (facts) => `«${facts.file}» se llama ${facts.says}, pero por dentro es ${kind(facts, 'es')}. Ábralo en su dispositivo, guárdelo como PDF o tómele una foto, y agregue eso.`,
  },
  fileEncrypted: {
    en: ({ file }) => `“${file}” is locked with a password, so we cannot read it. Save a copy without a password, or take a photo of it, and add that.`,
    es: ({ file }) => `«${file}» está protegido con contraseña y no podemos leerlo. Guarde una copia sin contraseña, o tómele una foto, y agregue eso.`,
  },
  fileDamaged: {
    en: ({ file }) => `“${file}” is damaged or not complete, so we cannot read it. Take the photo again, or save the document again, and add that.`,
    es: ({ file }) => `«${file}» está dañado o incompleto y no podemos leerlo. Tome la foto otra vez, o guarde el documento otra vez, y agregue eso.`,
  },
  fileTooManyPixels: {
    en: ({ file, megapixels, limit }) => `“${file}” is a picture of ${megapixels} megapixels. We can read up to ${limit}. Take a photo with your phone’s usual setting, and add that.`,
    es: ({ file, megapixels, limit }) => `«${file}» es una imagen de ${megapixels} megapíxeles. Podemos leer hasta ${limit}. Tome una foto con el ajuste normal de su teléfono y agregue esa.`,
  },
  fileTooManyPages: {
    en: ({ file, pages, limit }) => `“${file}” has ${pages} pages. We take up to ${limit}. Save only the pages that show what we ask for, and add those.`,
    es: ({ file, pages, limit }) => `«${file}» tiene ${pages} páginas. Aceptamos hasta ${limit}. Guarde solo las páginas que muestran lo que pedimos y agréguelas.`,
  },
  fileTookTooLong: {
    en: ({ file }) => `“${file}” took too long to read. It may be built in an unusual way. Take a photo of it, or save it anew as a PDF, and add that.`,
    es: ({ file }) => `«${file}» tardó demasiado en leerse. Puede estar hecho de una manera poco común. Tómele una foto, o guárdelo de nuevo como PDF, y agregue eso.`,
  },
  uploadCut: {
    en: 'The connection was lost before everything arrived, so nothing of it was kept. Please choose your files and send them again.',
    es: 'La conexión se perdió antes de que llegara todo, así que no se guardó nada. Por favor, elija sus archivos y envíelos otra vez.',
  },
} satisfies ProblemWords
