// Properties that name no number of runs take few, always the same ones: a mutation run asks them thousands of times.
import fc from 'fast-check'

fc.configureGlobal({ numRuns: 25, seed: 20_250_924 })
