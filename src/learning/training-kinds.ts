/**
 * What a provider is approved for: the 80 hours before the exam (GUIDE, initial certification requirements, 7), one of the four
 * specialisations (TOOLKIT, specialization), or continuing education.
 */
export const trainingKinds = ['core80', 'parentCaregiverFamily', 'crisis', 'unhoused', 'justice', 'continuingEducation'] as const
export type TrainingKind = (typeof trainingKinds)[number]

export const isTrainingKind = (text: unknown): text is TrainingKind => trainingKinds.some((one) => one === text)

/** The policy value that says how many hours a kind of training has at the least; none for continuing education. */
export const hoursKeyOf = (training: TrainingKind): 'coreTrainingHours' | 'specializationTrainingHours' | undefined =>
  training === 'core80' ? 'coreTrainingHours' : training === 'continuingEducation' ? undefined : 'specializationTrainingHours'
