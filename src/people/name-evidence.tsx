import type { ReactNode } from 'react'
import { FileCard, FileList } from '#design/file-card.tsx'
import { useLanguage } from '#design/language.tsx'

interface Paper {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly previews: number
}

interface Props {
  readonly evidence: readonly Paper[]
  /** Under which address each of them lies. */
  readonly under: string
  readonly actions?: (paper: Paper) => ReactNode
}

/** The papers of a name change, large enough to read. */
export function NameEvidence({ evidence, under, actions }: Props) {
  const language = useLanguage()
  return (
    <FileList>
      {evidence.map((paper) => (
        <FileCard
          key={paper.id} name={paper.name} bytes={paper.bytes} language={language} href={`${under}/evidence/${paper.id}`}
          previews={Array.from({ length: paper.previews }, (_, i) => `${under}/evidence/${paper.id}?preview=${i + 1}`)}
          actions={actions?.(paper)}
        />
      ))}
    </FileList>
  )
}
