/** Words of a family name that say nothing about a family. */
const particles = ['de', 'del', 'la', 'las', 'los', 'y', 'da', 'das', 'do', 'dos', 'di', 'von', 'van', 'der', 'den', 'bin', 'al', 'el', 'san', 'santa']

/** The words of family names as they can be compared: "de la Cruz-Montalvo" is cruz and montalvo, accents and capitals aside. */
export function familyWords(familyNames: string): string[] {
  const words = familyNames.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').split(/[^\p{L}\p{N}]+/u)
  return [...new Set(words)].filter((word) => word.length > 1 && !particles.includes(word))
}

/** May two people be related? One family name in common is enough: many people have two. */
export const sharesFamilyName = (one: string, other: string): boolean => {
  const words = familyWords(other)
  return familyWords(one).some((word) => words.includes(word))
}

/** The family names of somebody of the staff: as recorded, else all of their name but its first word. */
export const familyNamesOf = ({ name, family_names }: { readonly name: string; readonly family_names: string }): string =>
  family_names || name.trim().split(/\s+/).slice(1).join(' ')
