const n = (count: number, one: string, more: string) => (count === 1 ? one : more.replace('#', String(count)))

/** What a change of fees and deadlines would touch, with how many there are today. */
export const effectWords = {
  drafts: {
    en: (count: number) => n(count, '1 application is being written. It is touched if it is sent on that day or later.',
      '# applications are being written. Those sent on that day or later are touched.'),
    es: (count: number) => n(count, 'Se está escribiendo 1 solicitud. El cambio le afecta si se envía ese día o después.',
      'Se están escribiendo # solicitudes. El cambio afecta a las que se envíen ese día o después.'),
  },
  trainingRead: {
    en: (count: number) => n(count, '1 training certificate is being read. It keeps its date.', '# training certificates are being read. They keep their dates.'),
    es: (count: number) => n(count, 'Se está leyendo 1 certificado de capacitación. Conserva su fecha.', 'Se están leyendo # certificados de capacitación. Conservan sus fechas.'),
  },
  sentUntouched: {
    en: (count: number) => n(count, '1 application was sent and is still open. It is not touched.', '# applications were sent and are still open. None of them is touched.'),
    es: (count: number) => n(count, 'Hay 1 solicitud enviada que sigue abierta. El cambio no le afecta.', 'Hay # solicitudes enviadas que siguen abiertas. El cambio no afecta a ninguna.'),
  },
  returned: {
    en: (count: number) => n(count, '1 application waits for corrections. It is touched if it is sent again on that day or later.',
      '# applications wait for corrections. Those sent again on that day or later are touched.'),
    es: (count: number) => n(count, '1 solicitud espera correcciones. El cambio le afecta si se vuelve a enviar ese día o después.',
      '# solicitudes esperan correcciones. El cambio afecta a las que se vuelvan a enviar ese día o después.'),
  },
  withUs: {
    en: (count: number) => n(count, '1 application was sent and needs no correction now. It is touched only if it is sent again after one.',
      '# applications were sent and need no correction now. They are touched only if they are sent again after one.'),
    es: (count: number) => n(count, 'Hay 1 solicitud enviada que ahora no necesita correcciones. El cambio solo le afecta si se vuelve a enviar después de una.',
      'Hay # solicitudes enviadas que ahora no necesitan correcciones. El cambio solo les afecta si se vuelven a enviar después de una.'),
  },
  correctable: {
    en: (count: number) => n(count, '1 application waits for a decision. It is touched if corrections are asked for on that day or later.',
      '# applications wait for a decision. They are touched if corrections are asked for on that day or later.'),
    es: (count: number) => n(count, '1 solicitud espera una decisión. El cambio le afecta si se piden correcciones ese día o después.',
      '# solicitudes esperan una decisión. El cambio les afecta si se piden correcciones ese día o después.'),
  },
  undecided: {
    en: (count: number) => n(count, '1 application waits for a decision. It is touched if it is approved on that day or later.',
      '# applications wait for a decision. Those approved on that day or later are touched.'),
    es: (count: number) => n(count, '1 solicitud espera una decisión. El cambio le afecta si se aprueba ese día o después.',
      '# solicitudes esperan una decisión. El cambio afecta a las que se aprueben ese día o después.'),
  },
  withdrawable: {
    en: (count: number) => n(count, '1 application is sent and not decided. It is touched if its person withdraws on that day or later.',
      '# applications are sent and not decided. They are touched if their people withdraw on that day or later.'),
    es: (count: number) => n(count, 'Hay 1 solicitud enviada sin decidir. El cambio le afecta si la persona la retira ese día o después.',
      'Hay # solicitudes enviadas sin decidir. El cambio les afecta si las personas las retiran ese día o después.'),
  },
  payable: {
    en: (count: number) => n(count, '1 application is with the program. It is touched if its check comes back on that day or later.',
      '# applications are with the program. They are touched if their checks come back on that day or later.'),
    es: (count: number) => n(count, '1 solicitud está en manos del programa. El cambio le afecta si su cheque se devuelve ese día o después.',
      '# solicitudes están en manos del programa. El cambio les afecta si sus cheques se devuelven ese día o después.'),
  },
  draftFiles: {
    en: (count: number) => n(count, '1 application is being written. Files added to it on that day or later are touched.',
      '# applications are being written. Files added to them on that day or later are touched.'),
    es: (count: number) => n(count, 'Se está escribiendo 1 solicitud. El cambio afecta a los archivos que se le agreguen ese día o después.',
      'Se están escribiendo # solicitudes. El cambio afecta a los archivos que se les agreguen ese día o después.'),
  },
  returnedFiles: {
    en: (count: number) => n(count, '1 application waits for corrections. Files added to it on that day or later are touched.',
      '# applications wait for corrections. Files added to them on that day or later are touched.'),
    es: (count: number) => n(count, '1 solicitud espera correcciones. El cambio afecta a los archivos que se le agreguen ese día o después.',
      '# solicitudes esperan correcciones. El cambio afecta a los archivos que se les agreguen ese día o después.'),
  },
  orientations: {
    en: (count: number) => n(count, '1 person has begun the orientation and has no application yet. The change touches them if they finish it on that day or later.',
      '# people have begun the orientation and have no application yet. The change touches those who finish it on that day or later.'),
    es: (count: number) => n(count, '1 persona empezó la orientación y aún no tiene solicitud. El cambio le afecta si la termina ese día o después.',
      '# personas empezaron la orientación y aún no tienen solicitud. El cambio afecta a quienes la terminen ese día o después.'),
  },
}
