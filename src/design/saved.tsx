import { Icon } from './icons.tsx'

/** "Saved at 10:42 AM": where a form says how saving goes. Script writes it anew while a person types. */
export function Saved({ text }: { readonly text?: string | undefined }) {
  return (
    <p className="saved" role="status" data-saved>
      {text && <><Icon name="check" />{text}</>}
    </p>
  )
}
