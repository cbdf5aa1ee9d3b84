// How many sessions the tests here play, and which. A longer run: MODEL_RUNS=5000 MODEL_SEED=7 npm run -s unit -- test/model
import process from 'node:process'

/** Always the same sessions, unless the environment asks for others. */
const FIRST_SEED = 20_250_924

const asked = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise)

/** A seed for each of so many sessions; `MODEL_RUNS` multiplies what takes the longest. */
export const seeds = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => asked('MODEL_SEED', FIRST_SEED) + index)

export const runs = (otherwise: number) => asked('MODEL_RUNS', otherwise)

/** The most commands in one session. */
export const LENGTH = 240

export const TIME_LIMIT_MS = 3_600_000
