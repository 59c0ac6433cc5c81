/** One number with its labels. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
  /** Behind the name: the parts of a histogram. */
  readonly suffix?: '_bucket' | '_sum' | '_count'
}

export interface Metric {
  readonly name: string
  readonly help: string
  readonly type: 'gauge' | 'counter' | 'histogram'
  readonly samples: readonly Sample[]
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"')
const labelsOf = (labels: Sample['labels']) => {
  const pairs = Object.entries(labels ?? {}).map(([name, value]) => `${name}="${escaped(value)}"`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}

/** Numbers as Prometheus reads them (text format 0.0.4). What has no number is left out. */
export const metricsText = (metrics: readonly Metric[]): string => metrics.filter(({ samples }) => samples.length > 0).map(({ name, help, type, samples }) => [
  `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`, `# TYPE ${name} ${type}`,
  ...samples.map(({ labels, value, suffix = '' }) => `${name}${suffix}${labelsOf(labels)} ${value}`), '',
].join('\n')).join('')

/** One histogram of times, by the class of the status. */
export const timesOf = (
  requests: Readonly<Record<string, { readonly count: number; readonly seconds: number; readonly within: readonly number[] }>>, limits: readonly number[],
): readonly Sample[] => Object.entries(requests).flatMap(([status, { count, seconds, within }]): Sample[] => [
  ...limits.map((limit, i): Sample => ({ suffix: '_bucket', labels: { status, le: String(limit) }, value: within[i]! })),
  { suffix: '_bucket', labels: { status, le: '+Inf' }, value: count },
  { suffix: '_sum', labels: { status }, value: seconds },
  { suffix: '_count', labels: { status }, value: count },
])
