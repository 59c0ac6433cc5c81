/** The body ended before it was complete, or stood still for too long. */
export class UploadCut extends Error {
  constructor() {
    super('The body of a request ended too early')
  }
}

/** Reading on past what may come, so that the browser hears the answer; beyond this the connection may simply end. */
const patience = 100_000_000
/** How long a body may stand still, in milliseconds. */
const longestPause = 60_000

async function withinPause<T>(part: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new UploadCut()), longestPause)
  })
  return Promise.race([part, late]).finally(() => clearTimeout(timer))
}

/**
 * The body of a request, part by part as it arrives, and only as fast as it is taken.
 * @param most in bytes, how much may come; more is read too, up to a limit of patience.
 * @throws {UploadCut} when it stands still, or goes on beyond all patience.
 */
export async function* arriving(request: Request, most: number): AsyncGenerator<Uint8Array> {
  if (!request.body) return
  const reader = request.body.getReader()
  let bytes = 0
  try {
    for (let part = await withinPause(reader.read()); !part.done; part = await withinPause(reader.read())) {
      bytes += part.value.byteLength
      if (bytes > most + patience) throw new UploadCut()
      yield part.value
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/** Reads what is left of a body that nobody wanted, so that the browser hears the answer instead of a lost connection. */
export async function drain(request: Request): Promise<void> {
  if (!request.body || request.body.locked || request.bodyUsed) return
  try {
    for await (const part of arriving(request, 0)) void part
  } catch {
    // It was cut: nobody is there to hear the answer.
  }
}
