/** Settings whose value may be shown: none of them opens anything. Every other one only says whether it is set. */
const shown = [
  'NODE_ENV', 'HOST', 'PORT', 'SITE_ADDRESS', 'TRUST_PROXY', 'DATA_FOLDER', 'CONTENT_FOLDER', 'MAIL_FROM', 'DEMONSTRATION', 'LOG_LEVEL', 'DISK_WARNING_GB',
] as const
type Shown = (typeof shown)[number]

export interface ToldSetting {
  readonly name: string
  readonly isSet: boolean
  /** What counts, also when nobody set it; none for what is secret. */
  readonly value: string | undefined
}

/** Every setting with its state; a new one is told without its value until it stands in the list above. */
export const toldSettings = (
  names: readonly string[], given: readonly string[], values: Readonly<Record<Shown, string | undefined>>,
): readonly ToldSetting[] => names.map((name) => ({
  name, isSet: given.includes(name), value: (shown as readonly string[]).includes(name) ? values[name as Shown] : undefined,
}))
