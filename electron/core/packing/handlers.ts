// The operations of DAFO's secretary. Runs in the core.
import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { packingOperations } from '../../../shared/contract/packing.ts'
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { authorityKeyFileName } from '../../../shared/text/packing.ts'
import { grantBytes } from '../grant-bytes.ts'
import { fileRefOf } from '../grants.ts'
import type { HandlersOf } from '../handlers.ts'
import { writeSampleSources } from '../sample/sample-sources.ts'
import type { Services } from '../services.ts'
import { stageOf } from '../work.ts'
import { rememberColumns } from './column-memory.ts'
import { listFolder } from './dossiers.ts'
import { columnsToRemember } from './find-sheets.ts'
import { makePackage } from './make-package.ts'
import { readyToPack } from './prepare.ts'
import { excerptOf, preview } from './preview.ts'
import { columnMemoryPath, createSourceReader } from './read-sources.ts'
import { makeReadiness } from './readiness/make-readiness.ts'
import { type LetterFile, renderLetters } from './render-letter.ts'

/** Looking at the dossiers again takes little beside reading, writing and reading back. */
const PACKING_STAGES = 10

export function packingHandlers(services: Services): HandlersOf<typeof packingOperations> {
  const { grants } = services
  const read = createSourceReader(services)

  return {
    async 'packing.read'(given) {
      const reading = await services.works.run('packing.read', (work) => read(given, { work }))
      return reading.ok ? ok(preview(reading.value)) : reading
    },
    async 'packing.excerpt'({ sources, sheet, row }) {
      const reading = await read(sources)
      if (!reading.ok) return reading
      const found = reading.value.sheets.get(sheet)
      if (!found) return refuse('sheet-missing', { sheet })
      return ok(excerptOf(found.table, found.columns.headerRow, row))
    },
    async 'packing.rememberColumns'(given) {
      const reading = await read(given)
      if (!reading.ok) return reading
      const lists = columnsToRemember(reading.value.sheets)
      const kept = lists.length === 0 ? ok(undefined) : await rememberColumns(columnMemoryPath(services), lists)
      return kept.ok ? ok({}) : kept
    },
    async 'packing.report'(given) {
      const reading = await read(given)
      if (!reading.ok) return reading
      const report = await makeReadiness(reading.value, services.clock.now())
      if (!report.ok) return report
      const { name, bytes } = report.value
      return ok({ file: grantBytes(grants, { name, mime: 'application/pdf', bytes }) })
    },
    async 'packing.make'(given) {
      const packed = await services.works.run('packing.make', async (work) => {
        const reading = await read(given, { work: stageOf(work, 0, PACKING_STAGES) })
        if (!reading.ok) return reading
        const ready = readyToPack(reading.value)
        if (!ready.ok) return ready
        const { contest, dossiers } = ready.value
        const target = services.scratchPath(`${contest.id}.aptos`)
        const writing = stageOf(work, 1, PACKING_STAGES, PACKING_STAGES - 1)
        const made = await makePackage({ contest, dossiers, target, ports: services, work: writing })
        return made.ok ? ok({ contest, target, made }) : made
      })
      if (!packed.ok) return packed
      const { contest, target, made } = packed.value
      const granted = await grants.grant(target)
      if (!granted.ok) return refuse('file-gone')
      const authorityFile = authorityKeyFileName(contest.id)
      const facts = { contest, made: made.value, authorityFile, at: services.clock.now() }
      const letters = await renderLetters(facts)
      const grantLetter = ({ name, bytes }: LetterFile) => grantBytes(grants, { name, mime: 'application/pdf', bytes })
      const { sha256, authorityFingerprint, authority } = made.value
      return ok({
        file: fileRefOf(granted.value),
        sha256,
        letters: letters.jurors.map(({ file, ...to }) => ({ ...to, file: grantLetter(file) })),
        authority: {
          file: grantBytes(grants, { name: authorityFile, mime: 'application/x-pkcs12', bytes: authority.pkcs12 }),
          fingerprint: authorityFingerprint,
          letter: grantLetter(letters.authority),
        },
      })
    },
    async 'packing.sampleSources'() {
      const folder = services.scratchPath('muestra')
      await mkdir(folder)
      const written = await writeSampleSources(folder)
      const dossiers = await listFolder(written.dossiers)
      if (!dossiers.ok) return dossiers
      const refs = []
      for (const path of [written.workbook, ...dossiers.value.map(({ path }) => path)]) {
        const granted = await grants.grant(path, { name: basename(path) })
        if (!granted.ok) return refuse('file-gone')
        refs.push(fileRefOf(granted.value))
      }
      const [workbook, ...pdfs] = refs
      return workbook ? ok({ workbook, dossiers: pdfs }) : refuse('file-gone')
    },
  }
}
