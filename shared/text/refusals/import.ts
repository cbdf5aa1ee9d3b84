// Refusals of the area «import».
import type { Sentence } from '../refusals.ts'

export const importRefusals = {
  'import-placeholder': () => 'Por escribir.',
} satisfies Record<string, Sentence>
