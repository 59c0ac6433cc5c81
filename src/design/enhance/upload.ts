import { shrunk } from './shrink-photo.ts'

/** While files are sent, nothing may stand still for longer than this. */
const longestPause = 45_000
const fieldsOf = (form: ParentNode) => [...form.querySelectorAll<HTMLElement>('[data-upload]')]
const inputOf = (field: HTMLElement) => field.querySelector<HTMLInputElement>('input[type=file]')!
const isSmallStep = (percent: number) => percent % 10 !== 0

/**
 * Forms with files: drop them or choose them, large photos are made smaller, how far the sending is stands in words, and a
 * lost connection loses nothing: the files stay chosen. The form carries its id, so that what arrived after all is not kept twice.
 * @param improve what a page needs that came as the answer.
 */
export function upload(root: Document, improve: () => void): void {
  const sending = new Set<HTMLFormElement>()
  fieldsOf(root).forEach(prepare)

  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented) return
    if (sending.has(form)) return event.preventDefault()
    const field = fieldsOf(form).find((one) => inputOf(one).files?.length)
    if (!field || form.method !== 'post') return
    event.preventDefault()
    sending.add(form)
    const { submitter } = event
    submitter?.setAttribute('aria-disabled', 'true')
    void send(form, field, submitter, (page) => show(root, page, improve)).finally(() => {
      sending.delete(form)
      submitter?.removeAttribute('aria-disabled')
    })
  })
}

/** Puts what script adds into a field: where to drop, what is said, how far it is. */
function prepare(field: HTMLElement): void {
  const input = inputOf(field)
  const drop = add(field, 'p', 'file-field__drop')
  drop.textContent = field.dataset.drop!
  add(field, 'p', 'file-field__said').setAttribute('role', 'status')
  input.addEventListener('change', () => {
    const names = [...input.files!].map(({ name }) => name)
    say(field, names.length > 0 ? field.dataset.chosen + names.join(', ') : '')
  })
  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault()
    field.classList.toggle('file-field--over', on)
  }
  field.addEventListener('dragover', over(true))
  field.addEventListener('dragleave', over(false))
  field.addEventListener('drop', (event) => {
    over(false)(event)
    takeDropped(input, event.dataTransfer?.files)
  })
}

/** What is dropped comes to what was chosen; into a field for one file it comes instead. */
function takeDropped(input: HTMLInputElement, dropped: FileList | undefined): void {
  if (!dropped?.length) return
  const all = new DataTransfer()
  const files = input.multiple ? [...input.files!, ...dropped] : [dropped[0]!]
  for (const file of files) all.items.add(file)
  input.files = all.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

async function send(form: HTMLFormElement, field: HTMLElement, submitter: HTMLElement | null, done: (page: XMLHttpRequest) => void) {
  say(field, field.dataset.preparing!)
  const body = await bodyOf(form, submitter)
  const large = fieldsOf(form).flatMap((one) => body.getAll(inputOf(one).name)
    .filter((file): file is File => file instanceof File && file.size > Number(one.dataset.upload)))
  if (large.length > 0) {
    form.dispatchEvent(new Event('stays'))
    return say(field, field.dataset.tooLarge + large.map(({ name }) => name).join(', '))
  }
  try {
    done(await post(form.action, body, progressIn(field)))
  } catch {
    offerAgain(form, field, submitter)
  } finally {
    field.querySelector('progress')?.remove()
  }
}

/** The form as the browser would send it, with its large photos made smaller, one after another. */
async function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): Promise<FormData> {
  const body = new FormData()
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string') body.append(name, value)
    else body.append(name, await shrunk(value))
  }
  return body
}

/** Shows how far it is: the bar with every step, the words with every tenth, so that a screen reader is not always talking. */
function progressIn(field: HTMLElement): (share: number) => void {
  const bar = add(field, 'progress', 'file-field__progress') as HTMLProgressElement
  bar.max = 100
  bar.setAttribute('aria-label', field.dataset.progress!)
  let said = -1
  return (share) => {
    const percent = Math.floor(share * 100)
    bar.value = percent
    if (percent === said || (isSmallStep(percent) && Math.floor(percent / 10) === Math.floor(said / 10))) return
    said = percent
    say(field, percent === 100 ? field.dataset.looking! : field.dataset.sending!.replace('{percent}', String(percent)))
  }
}

/** @throws when there is no answer. */
function post(address: string, body: FormData, progress: (share: number) => void): Promise<XMLHttpRequest> {
  return new Promise((done, lost) => {
    const request = new XMLHttpRequest()
    let timer = 0
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => request.abort(), longestPause)
    }
    request.open('POST', address)
    request.upload.onprogress = ({ loaded, total }) => {
      wait()
      progress(loaded / total)
    }
    // From here on it is the server that takes its time.
    request.upload.onload = () => clearTimeout(timer)
    // An answer that is no page of ours came from something between us.
    request.onload = () => (request.status < 400 || request.responseText.includes('<main') ? done(request) : lost())
    request.onerror = request.onabort = lost
    request.onloadend = () => clearTimeout(timer)
    wait()
    progress(0)
    request.send(body)
  })
}

function offerAgain(form: HTMLFormElement, field: HTMLElement, submitter: HTMLElement | null): void {
  form.dispatchEvent(new Event('stays'))
  say(field, field.dataset.lost!)
  const again = add(field, 'button', 'usa-button usa-button--outline') as HTMLButtonElement
  again.type = 'button'
  again.textContent = field.dataset.again!
  again.addEventListener('click', () => form.requestSubmit(submitter as HTMLButtonElement | null))
  again.focus()
}

/** Goes where the answer leads; or shows it, when it is this page with what is wrong. */
function show(root: Document, { status, responseURL, responseText }: XMLHttpRequest, improve: () => void): void {
  if (status < 400) return location.assign(responseURL)
  const page = new DOMParser().parseFromString(responseText, 'text/html')
  root.title = page.title
  root.body.replaceWith(root.adoptNode(page.body))
  fieldsOf(root).forEach(prepare)
  scrollTo(0, 0)
  improve()
}

function add(field: HTMLElement, tag: string, className: string): HTMLElement {
  const part = field.ownerDocument.createElement(tag)
  part.className = className
  field.append(part)
  return part
}

/** Says a sentence in the field; what was offered before is gone. */
function say(field: HTMLElement, text: string): void {
  field.querySelector('button')?.remove()
  field.querySelector('[role=status]')!.textContent = text
}
