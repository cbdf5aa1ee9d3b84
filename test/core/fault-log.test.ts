// A fault's reference leads to its details in the log.
import { expect, it } from 'vitest'
import { randomIds } from '../../electron/adapters/random-ids.ts'
import { createFaultLog } from '../../electron/core/fault-log.ts'
import { NOW } from '../make/contest-package.ts'

function logged(error: unknown) {
  const lines: string[] = []
  const faults = createFaultLog({ clock: { now: () => NOW }, ids: randomIds, log: (line) => void lines.push(line) })
  return { reference: faults('area.verb', error), line: lines.join('\n') }
}

it('writes when, which, where and what', () => {
  const { reference, line } = logged(new Error('roto'))
  expect(reference).toMatch(/^[0-9a-f]{8}$/)
  expect(line).toContain(`2025-11-20T15:04:05.000Z ${reference} area.verb: Error: roto`)
  expect(line).toContain('fault-log.test.ts')
})

it('writes what is no error, too', () => {
  expect(logged('solo texto').line).toContain('area.verb: solo texto')
})

it('gives a reference even where nothing can be written', () => {
  const full = () => {
    throw new Error('ENOSPC')
  }
  const faults = createFaultLog({ clock: { now: () => NOW }, ids: randomIds, log: full })
  expect(faults('area.verb', new Error('roto'))).toMatch(/^[0-9a-f]{8}$/)
})
