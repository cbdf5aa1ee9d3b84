// Every refusal code and its sentence (es-PE): what happened, where, what to do next. One file per area.
import { conflictRefusals } from './refusals/conflicts.ts'
import { deliberationRefusals } from './refusals/deliberation.ts'
import { domainRefusals } from './refusals/domain.ts'
import { exchangeRefusals } from './refusals/exchange.ts'
import { importRefusals } from './refusals/import.ts'
import { laptopRefusals } from './refusals/laptop.ts'
import { signingRefusals } from './refusals/signing.ts'
import { sittingRefusals } from './refusals/sitting.ts'
import { supplementRefusals } from './refusals/supplement.ts'
import type { Facts, Sentence } from './sentence.ts'

const refusals = {
  ...domainRefusals,
  ...conflictRefusals,
  ...deliberationRefusals,
  ...exchangeRefusals,
  ...importRefusals,
  ...laptopRefusals,
  ...signingRefusals,
  ...sittingRefusals,
  ...supplementRefusals,
}

export type RefusalCode = keyof typeof refusals

/** The sentence a person reads for a refusal; with its article in front where a rule is cited. */
export function refusalText(refusal: { code: RefusalCode; article?: string | undefined; facts: Facts }): string {
  const sentence: Sentence = refusals[refusal.code]
  const text = sentence(refusal.facts)
  return refusal.article ? `${refusal.article}: ${text}` : text
}
