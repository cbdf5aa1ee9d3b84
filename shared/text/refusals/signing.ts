// Refusals of the area «signing».
import type { Sentence } from '../refusals.ts'

export const signingRefusals = {
  'signing-placeholder': () => 'Por escribir.',
} satisfies Record<string, Sentence>
