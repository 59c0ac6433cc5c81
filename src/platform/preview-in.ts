/** The number of the picture that is asked for; none for the whole file. */
export function previewIn({ searchParams }: URL): number | undefined {
  const typed = searchParams.get('preview')
  return typed === null ? undefined : Number(typed)
}
