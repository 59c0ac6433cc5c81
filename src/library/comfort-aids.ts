import { z } from 'zod'

/** The shape of `content/exam/comfort-aids.yaml`: what may be brought to an exam without asking. */
export const comfortAidsPack = z.strictObject({
  id: z.literal('comfort-aids'),
  version: z.number().int().positive(),
  status: z.enum(['verified', 'unverified']),
  source: z.string().min(1),
  aids: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), en: z.string().min(1), es: z.string().min(1) })).min(1)
    .refine((aids) => new Set(aids.map(({ id }) => id)).size === aids.length, 'names an id twice'),
})
export type ComfortAids = z.infer<typeof comfortAidsPack>
