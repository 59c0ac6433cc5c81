import { Icon } from './icons.tsx'

/** "Saved at 10:42 AM". */
export function Saved({ text }: { readonly text: string }) {
  return (
    <p className="saved">
      <Icon name="check" />
      {text}
    </p>
  )
}
