import type { DocumentKind } from '#certification/documents.ts'
import { arrivesAt, chooses, picks, presses, writes } from './hands.ts'
import type { Paper } from './papers.ts'
import { expect, type Person } from './person.ts'

/** How a person adds documents and looks at them. */

/** The field for files of a page: it asks for more once something is there. */
export const filesLabel = async (person: Person, kind: DocumentKind) =>
  person.say.documents((await cards(person).count()) > 0 ? 'addMore' : `add-${kind}`)

/** The documents on the page that is open. */
export const cards = ({ page }: Person) => page.locator('main li.file')

export const hasDocuments = (person: Person, ...names: string[]) =>
  expect(person.page.locator('main li.file .file__name')).toHaveText(names)

/** Adds files and stays on the page. */
export async function adds(person: Person, kind: DocumentKind, ...papers: readonly Paper[]): Promise<void> {
  await arrivesAt(person, person.say.titleOf(kind))
  await picks(person, await filesLabel(person, kind), ...papers)
  await presses(person, person.say.documents('add'))
}

/** The picture of a document can be seen, large enough to read. */
export async function seesPreviewOf({ page, say }: Person, name: string): Promise<void> {
  const picture = page.getByAltText(say.frame('filePreview', name, 1), { exact: true })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), `${name} is shown`).toBeGreaterThan(100)
}

export async function writesPrintedName(person: Person, given: string, family: string): Promise<void> {
  await writes(person, person.say.question('printedGivenNames'), given)
  await writes(person, person.say.question('printedFamilyNames'), family)
}

/** Says what they finished and adds the paper for it; both go with "Save and continue". */
export async function showsTheirDiploma(person: Person, paper: Paper): Promise<void> {
  await arrivesAt(person, person.say.titleOf('education'))
  await chooses(person, person.say.application('educationLevel-diploma'))
  await picks(person, await filesLabel(person, 'education'), paper)
}
