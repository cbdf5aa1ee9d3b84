// What every sentence of a refusal or a finding is made of. Runs in every process.

/** Values that complete a sentence. Amounts are céntimos, under a key that ends in `Centimos`. */
export type Facts = Readonly<Record<string, string | number>>

export type Sentence = (facts: Facts) => string
