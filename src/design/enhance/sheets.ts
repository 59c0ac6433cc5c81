const [smallest, largest, step] = [0.25, 8, 1.25]

/** How one picture is looked at: how wide against its room, and how many quarters it is turned to the right. */
interface Look {
  wide: number
  turns: number
}

/** Documents of which one is shown, or two side by side; turned, made larger and smaller. Without this they stand under one another. */
export function sheets(page: Document): void {
  for (const room of page.querySelectorAll<HTMLElement>('[data-sheets]')) show(room)
}

function show(room: HTMLElement): void {
  const all = [...room.querySelectorAll<HTMLElement>('[data-sheet]')]
  const links = [...room.querySelectorAll<HTMLAnchorElement>('[data-sheet-link]')]
  const two = room.querySelector<HTMLElement>('[data-does="two"]')!
  const looks = all.map((): Look => ({ wide: 1, turns: 0 }))
  /** The places that are shown, one or two, and which of them the tools work on. */
  let shown = [0]
  let here = 0
  if (all.length === 0) return

  const pictureOf = (place: number) => all[place]?.querySelector('img')

  /** Percentages only, so that nothing has to be counted again when the room becomes wider. */
  function draw(place: number): void {
    const picture = pictureOf(place)
    const { naturalWidth: width, naturalHeight: height } = picture ?? {}
    if (!picture || !width || !height) return
    const { wide, turns } = looks[place]!
    const lies = turns % 2 !== 0
    const frame = picture.parentElement!
    const view = frame.parentElement!
    // What is in the middle stays in the middle.
    const [x, y] = [(view.scrollLeft + view.clientWidth / 2) / view.scrollWidth, (view.scrollTop + view.clientHeight / 2) / view.scrollHeight]
    frame.style.width = `${wide * 100}%`
    frame.style.aspectRatio = lies ? `${height} / ${width}` : `${width} / ${height}`
    picture.style.width = lies ? `${(width / height) * 100}%` : '100%'
    picture.style.transform = `translate(-50%, -50%) rotate(${turns * 90}deg)`
    view.scrollTo(x * view.scrollWidth - view.clientWidth / 2, y * view.scrollHeight - view.clientHeight / 2)
  }

  function arrange(): void {
    all.forEach((sheet, place) => {
      const at = shown.indexOf(place)
      sheet.hidden = at < 0
      sheet.toggleAttribute('data-here', at === here)
      if (at < 0) links[place]?.removeAttribute('aria-current')
      else links[place]?.setAttribute('aria-current', 'true')
    })
    room.toggleAttribute('data-two', shown.length > 1)
    two.setAttribute('aria-pressed', String(shown.length > 1))
    // The one after it comes next: its picture may come already.
    for (const place of [...shown, shown[here]! + 1]) pictureOf(place)?.setAttribute('loading', 'eager')
  }

  function goTo(place: number): void {
    const other = shown.indexOf(place)
    if (other >= 0) here = other
    else shown[here] = place
    arrange()
    room.querySelector('[data-sheet-said]')!.textContent = `${links[place]?.textContent} (${place + 1} / ${all.length})`
  }

  /** The next one that is not shown already, round and round. */
  function move(by: 1 | -1): void {
    let place = shown[here]!
    do place = (place + by + all.length) % all.length
    while (shown.includes(place) && place !== shown[here])
    goTo(place)
  }

  function change(how: (look: Look) => void): void {
    const place = shown[here]!
    const look = looks[place]!
    how(look)
    look.wide = Math.min(Math.max(look.wide, smallest), largest)
    draw(place)
  }

  /** As wide as the whole page can be seen, and never wider than its room. */
  function whole(look: Look): void {
    const picture = pictureOf(shown[here]!)
    const view = picture?.closest<HTMLElement>('[data-sheet-view]')
    if (!picture || !view) return
    const [width, height] = look.turns % 2 ? [picture.naturalHeight, picture.naturalWidth] : [picture.naturalWidth, picture.naturalHeight]
    look.wide = Math.min(1, (view.clientHeight * width) / (height * view.clientWidth))
  }

  function sideBySide(): void {
    const [first, isTwo] = [shown[here]!, shown.length > 1]
    shown = isTwo || all.length < 2 ? [first] : [first, (first + 1) % all.length]
    here = 0
    arrange()
  }

  const tools: Record<string, () => void> = {
    previous: () => move(-1), next: () => move(1), two: sideBySide, fit: () => change(whole),
    in: () => change((look) => (look.wide *= step)), out: () => change((look) => (look.wide /= step)),
    left: () => change((look) => (look.turns += 3)), right: () => change((look) => (look.turns += 1)),
  }

  all.forEach((sheet, place) => {
    const [picture, view] = [pictureOf(place), sheet.querySelector<HTMLElement>('[data-sheet-view]')]
    sheet.addEventListener('focusin', () => isNowHere(place))
    sheet.addEventListener('pointerdown', () => isNowHere(place))
    if (!picture || !view) return
    // A room that scrolls is reached by keyboard, and says what it is.
    view.tabIndex = 0
    view.setAttribute('role', 'group')
    view.setAttribute('aria-label', picture.alt)
    const frame = view.appendChild(room.ownerDocument.createElement('div'))
    frame.className = 'sheet__turn'
    frame.append(picture)
    picture.addEventListener('load', () => draw(place))
    draw(place)
  })

  function isNowHere(place: number): void {
    here = Math.max(0, shown.indexOf(place))
    arrange()
  }

  room.addEventListener('click', ({ target }) => {
    const does = (target as Element).closest<HTMLElement>('[data-does]')?.dataset.does
    if (does) tools[does]?.()
  })
  // From anywhere on the page: the list, and what names a document as its evidence.
  room.ownerDocument.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
    const place = all.findIndex(({ id }) => link?.hash === `#${id}`)
    if (place < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(place)
    if (!room.contains(link)) all[place]!.scrollIntoView({ block: 'nearest' })
  })

  room.querySelector<HTMLElement>('[data-sheet-tools]')!.hidden = false
  room.toggleAttribute('data-on', true)
  const asked = all.findIndex(({ id }) => location.hash === `#${id}`)
  goToQuietly(Math.max(asked, 0))

  function goToQuietly(place: number): void {
    shown = [place]
    arrange()
  }
}
