/** How a competency went, in three words. Few questions say little: nothing of it is a grade. */
export function howStrong({ correct, counted }: { readonly correct: number; readonly counted: number }): 'strong' | 'fair' | 'practice' {
  const share = counted === 0 ? 0 : correct / counted
  if (share >= 0.8) return 'strong'
  return share >= 0.6 ? 'fair' : 'practice'
}
