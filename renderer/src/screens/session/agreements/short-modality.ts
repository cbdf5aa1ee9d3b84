// The short name of a modality: its first word, or its letter where that word does not tell it from the others. Runs in the
// renderer.
import type { RulePack } from '../../../../../shared/bases/rule-pack.ts'

export function shortModality({ modalities }: RulePack, modalityId: string): string {
  const words = modalities.map(({ name }) => firstWord(name))
  const modality = modalities.find(({ id }) => id === modalityId)
  if (!modality) return modalityId
  const word = firstWord(modality.name)
  return words.filter((other) => other === word).length === 1 ? word : modality.letter
}

const firstWord = (name: string) => name.split(' ', 1).join('')
