import { useLanguage } from '#design/language.tsx'
import { TaskList, type TaskTone } from '#design/task-list.tsx'
import { speak } from '#platform/languages.ts'
import type { Policy } from '#policy/policies.ts'
import { pageOfRequirement, requirements, type Requirement, type RequirementStatus } from './eight-requirements.ts'
import { requirementWords } from './requirement-messages.ts'

interface Props {
  readonly status: Readonly<Record<Requirement, RequirementStatus>>
  readonly reference: string
  readonly policy: Policy
}

const tones: Record<RequirementStatus, TaskTone> = { met: 'done', left: 'todo', later: 'blocked', kept: 'started' }

/** The eight requirements: which are met, which are left, and which come later. */
export function RequirementsList({ status, reference, policy }: Props) {
  const say = speak(requirementWords, useLanguage())
  const title = (one: Requirement) => (one === 'age' ? say('age', policy.minimumAge) : say(one))
  return (
    <TaskList
      tasks={requirements.map((one) => ({
        href: `/apply/${reference}/${pageOfRequirement[one] ?? ''}#${one}`, title: title(one),
        status: { text: say(`status-${status[one]}`), tone: tones[status[one]] },
      }))}
    />
  )
}
