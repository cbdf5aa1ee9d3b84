// The shape of a receipt: what acuse.json may hold.
import { describe, expect, it } from 'vitest'
import { type Receipt, ReceiptSchema } from '../../../shared/domain/scoring/receipt.ts'

const receipt: Receipt = {
  contestId: 'cdc-2025',
  packageSha256: 'a'.repeat(64),
  jurorId: 'jurado-1',
  version: 1,
  sealedAt: '2025-09-18T20:00:00Z',
  commitment: 'b'.repeat(64),
  fileSha256: '0123456789abcdef'.repeat(4),
  receivedAt: '2025-09-19T15:00:00Z',
  receivedBy: 'jurado-2',
}

describe('R-SCO-4: a receipt', () => {
  it('says which version of whose matrix, and who has it', () => {
    expect(ReceiptSchema.parse(receipt)).toEqual(receipt)
    expect(ReceiptSchema.safeParse({ ...receipt, receivedBy: 'j'.repeat(60) }).success).toBe(true)
  })

  it.each<[string, object]>([
    ['no contest', { contestId: '' }],
    ['a name too long', { jurorId: 'j'.repeat(61) }],
    ['a digest cut short', { packageSha256: 'a'.repeat(63) }],
    ['a digest with more before it', { commitment: `x${'b'.repeat(64)}` }],
    ['a digest with more after it', { fileSha256: `${'c'.repeat(64)}x` }],
    ['version 0', { version: 0 }],
    ['a day without its hour', { receivedAt: '2025-09-19' }],
    ['more than it has to say', { scores: [] }],
  ])('is none with %s', (_what, change) => {
    expect(ReceiptSchema.safeParse({ ...receipt, ...change }).success).toBe(false)
  })

  it.each(Object.keys(receipt))('is none without %s', (member) => {
    const { [member as keyof Receipt]: _left, ...rest } = receipt
    expect(ReceiptSchema.safeParse(rest).success).toBe(false)
  })
})
