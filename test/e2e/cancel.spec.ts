// A large package can be stopped while it is opened: the screen shows how far it is, and nothing of it stays.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { authority, content } from '../exchange/containers.ts'
import { expect, test } from './fixtures.ts'
import { startPage } from './pages/start.ts'

const LARGE = 200_000_000

test('is stopped with Cancelar', async ({ ui, dataDir }, info) => {
  const path = info.outputPath('grande.aptos')
  const written = await writeContainer(path, {
    ...content,
    header: { ...content.header, kind: 'aptos' },
    entries: [
      { name: 'authority.cer', mime: 'application/pkix-cert', source: { bytes: authority.certificate } },
      { name: 'dossiers/grande.pdf', mime: 'application/pdf', source: { bytes: new Uint8Array(LARGE) } },
    ],
  })
  expect(written.ok).toBe(true)
  const bar = ui.page.getByRole('progressbar', { name: 'Revisando «grande.aptos»' })
  const cancel = ui.page.getByRole('button', { name: 'Cancelar' })
  await startPage(ui).openPackage(path)
  await expect(bar).toBeVisible()
  await cancel.click()
  await expect(ui.page.getByText('Se canceló porque usted lo pidió.')).toBeVisible()
  await expect(bar).toHaveCount(0)
  const large = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(dataDir, name)))
    .filter((found) => found.size >= LARGE)
  // The browser's own upload is kept until the end of the run; no copy of it is.
  expect(large.length).toBeLessThanOrEqual(1)
  expect(readdirSync(dataDir)).not.toContain('paquetes')
})
