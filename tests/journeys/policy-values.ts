import { chooses, opens, presses, reads, writes } from './hands.ts'
import type { Person } from './person.ts'

/** A manager sets a value from a day on: year, month, day. What is yes or no is told as `1` or `0`. */
export async function setsTheValue(anh: Person, key: string, value: string, [year, month, day]: readonly string[]): Promise<void> {
  const { policy, frame } = anh.say
  await opens(anh, `/operations/policy/${key}`)
  const choice = anh.page.locator(`main [name=value][type=radio][value="${value}"]`)
  await ((await choice.count()) > 0 ? choice.check() : writes(anh, policy('newValue'), value))
  for (const [label, text] of [['day', day], ['month', month], ['year', year]] as const) await writes(anh, frame(label), text!)
  await writes(anh, policy('sourceLabel'), 'For this story')
  await chooses(anh, policy('isVerifiedYes'))
  await presses(anh, policy('toCheck'))
  await presses(anh, policy('setIt'))
  await reads(anh, policy('setDone'))
}
