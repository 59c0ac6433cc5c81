/** Public addresses that a credential names. They never change: files that people keep for years point to them. */
export const issuerAddress = (site: string, certifierId: string): string => `${site}/credentials/issuers/${certifierId}`
export const achievementAddress = (site: string): string => `${site}/credentials/achievements/medi-cal-peer-support-specialist`
export const keyAddress = (site: string, kid: string): string => `${site}/credentials/keys/${kid}`
export const listAddress = (site: string, list: number): string => `${site}/credentials/status/${list}`
