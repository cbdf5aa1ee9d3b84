// A signed Acta is kept only when the check of it finds nothing: not when there is nothing to find.
import { beforeAll, expect, it } from 'vitest'
import { whyBroken } from '../../electron/core/session/sign-acta.ts'
import { at, makeAuthority, makeSigner } from '../signing/fixtures.ts'
import { makeFormPdf } from '../signing/pdf-fixture.ts'
import { signField } from '../signing/signed-pdf.ts'

let signed: Uint8Array
beforeAll(async () => {
  signed = await signField(await makeFormPdf(['Presidenta']), 'Presidenta', makeSigner(makeAuthority()))
})

it('finds nothing in what was just signed', async () => {
  expect(await whyBroken(signed, at)).toBeNull()
})

it('names a signature that does not hold', async () => {
  const changed = Buffer.concat([signed, Buffer.from('\n% más')])
  expect(await whyBroken(changed, at)).toContain('no es válida')
})

it('says so when the file cannot be read at all', async () => {
  expect(await whyBroken(Buffer.from('%PDF-1.7'), at)).toContain('PDF')
})
