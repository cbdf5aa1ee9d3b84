// A console call fails the test during which it happened: nothing is left to be read by nobody. Runs before each file.
import { afterEach, beforeEach, expect, vi } from 'vitest'

const LEVELS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

let said: unknown[][] = []

beforeEach(() => {
  said = []
  for (const level of LEVELS)
    vi.spyOn(console, level).mockImplementation((...given) => {
      said.push([level, ...given])
    })
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(said, 'console calls').toEqual([])
})
