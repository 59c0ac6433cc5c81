import { describe, expect, test } from 'vitest'
import { metricsText, timesOf } from './metrics-text.ts'

describe('PLAT-10 Numbers for Prometheus', () => {
  test('have a help, a type and their labels, in the text format', () => {
    expect(metricsText([
      { name: 'alongside_jobs', help: 'Jobs', type: 'gauge', samples: [{ labels: { kind: 'reactions', state: 'failed' }, value: 2 }, { value: 0.5 }] },
    ])).toBe('# HELP alongside_jobs Jobs\n# TYPE alongside_jobs gauge\nalongside_jobs{kind="reactions",state="failed"} 2\nalongside_jobs 0.5\n')
  })

  test('cannot be broken by what stands in a label or a help', () => {
    const text = metricsText([{ name: 'x', help: 'two\nlines', type: 'gauge', samples: [{ labels: { name: 'a"} 1\ny 2\\' }, value: 1 }] }])
    expect(text.trimEnd().split('\n')).toHaveLength(3)
    expect(text).toContain('x{name="a\\"} 1\\ny 2\\\\"} 1')
  })

  test('of which there are none are left out', () => {
    expect(metricsText([{ name: 'x', help: 'x', type: 'gauge', samples: [] }])).toBe('')
  })

  test('of times grow with their limits, and end with all of them', () => {
    const samples = timesOf({ '2xx': { count: 3, seconds: 1.2, within: [1, 2] } }, [0.1, 1])
    expect(metricsText([{ name: 't', help: 'x', type: 'histogram', samples }]).split('\n').slice(2, -1)).toEqual([
      't_bucket{status="2xx",le="0.1"} 1', 't_bucket{status="2xx",le="1"} 2', 't_bucket{status="2xx",le="+Inf"} 3', 't_sum{status="2xx"} 1.2', 't_count{status="2xx"} 3',
    ])
  })
})
