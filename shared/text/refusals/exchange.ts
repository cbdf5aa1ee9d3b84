// Refusals of the area «exchange».
import type { Sentence } from '../refusals.ts'

export const exchangeRefusals = {
  'exchange-placeholder': () => 'Por escribir.',
} satisfies Record<string, Sentence>
