// Refusals of the area «domain».
import type { Sentence } from '../refusals.ts'

export const domainRefusals = {
  'domain-placeholder': () => 'Por escribir.',
} satisfies Record<string, Sentence>
