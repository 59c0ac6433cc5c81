import { useLanguage } from '../language.tsx'
import Components from './components.tsx'

/** Every component in both languages, for whoever changes one. Only in the demonstration. */
export default function SeeComponents() {
  return <Components language={useLanguage()} />
}
