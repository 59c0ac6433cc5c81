import { speak, type Language } from '#platform/languages.ts'
import { Actions, Button } from '../button.tsx'
import { FileCard, FileList } from '../file-card.tsx'
import { FileField } from '../file-field.tsx'
import { Form } from '../form.tsx'
import { Sheets } from '../sheets.tsx'
import { messages } from './components-messages.ts'

/** A made-up paper, drawn here: nobody's ID. */
const paper = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#e8f1e5"/><rect x="40" y="60" width="160" height="200" fill="#9dc19d"/><path d="M240 90h320M240 140h260M240 190h300M40 320h520" stroke="#216e1f" stroke-width="14"/></svg>')}`

/** Files that were added, and fields to add more: one that is empty, one with a problem. */
export function SampleFiles({ language }: { readonly language: Language }) {
  const say = speak(messages, language)
  const remove = <Button kind="quiet" type="button">{say('fileRemove')}</Button>
  return (
    <>
      <FileList>
        <FileCard name="IMG_2041.HEIC" bytes={1_240_000} about={say('taskProof')} previews={[paper]} href="#" actions={remove} language={language} />
        <FileCard name="diploma-de-secundaria-escaneado-el-14-de-marzo.pdf" bytes={340_000} previews={[]} href="#" actions={remove} language={language} />
      </FileList>
      <Sheets
        sheets={[
          { id: 'one', title: `${say('taskProof')} 1`, about: 'IMG_2041.HEIC', picture: paper, href: '#' },
          { id: 'two', title: `${say('taskProof')} 2`, about: 'diploma.pdf', picture: undefined, href: '#' },
        ]}
        noPicture={say('noPicture')} language={language}
      />
      <Form formId="sample-files" language={language} action="#" enctype="multipart/form-data">
        <FileField name="papers" label={say('taskProof')} mostFileSize={15} mostFiles={10} language={language} />
        <FileField name="wrong-paper" label={say('taskProof')} mostFileSize={15} problem={say('fileProblem')} language={language} />
        <Actions><Button>{say('fileAdd')}</Button></Actions>
      </Form>
    </>
  )
}
