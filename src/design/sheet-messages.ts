import type { Messages } from '#platform/languages.ts'

/** The words of the tools around documents. */
export const sheetWords = {
  tools: { en: 'Tools for the documents', es: 'Herramientas para los documentos' },
  list: { en: 'Every document', es: 'Todos los documentos' },
  previous: { en: 'Previous', es: 'Anterior' },
  next: { en: 'Next', es: 'Siguiente' },
  out: { en: 'Smaller', es: 'Reducir' },
  in: { en: 'Larger', es: 'Ampliar' },
  fit: { en: 'Whole page', es: 'Página entera' },
  left: { en: 'Turn left', es: 'Girar a la izquierda' },
  right: { en: 'Turn right', es: 'Girar a la derecha' },
  two: { en: 'Side by side', es: 'Lado a lado' },
  whole: { en: 'Open the file', es: 'Abrir el archivo' },
  picture: { en: (name: string) => `Picture of ${name}`, es: (name: string) => `Imagen de ${name}` },
} satisfies Messages
