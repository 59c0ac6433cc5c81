import { achievementAddress } from './credential-addresses.ts'

/**
 * What everyone who holds this credential has achieved, for machines and in English, as wallets show it.
 * Sources: GUIDE, initial certification requirements; TOOLKIT, certification. It has no credit hours: it is no course.
 */
export const achievementOf = (site: string) => ({
  id: achievementAddress(site), type: ['Achievement'], achievementType: 'Certification', name: 'Medi-Cal Peer Support Specialist', inLanguage: 'en',
  description: 'A person who supports others in Medi-Cal behavioral health services from their own lived experience, certified in California.',
  criteria: {
    id: achievementAddress(site),
    narrative: [
      'The person is 18 or older, has a high school diploma or its equivalent, and has lived experience of recovery, their own or as a parent, caregiver or family member.',
      'They are willing to share it, are dedicated to recovery, and signed the Code of Ethics.',
      'They completed 80 hours of approved training and passed the state’s certification exam.',
    ].join(' '),
  },
})
