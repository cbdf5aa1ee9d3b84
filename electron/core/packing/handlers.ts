// The operations of DAFO's secretary. Runs in the core.
import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { packingOperations } from '../../../shared/contract/packing.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { authorityKeyFileName } from '../../../shared/text/packing.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { grantBytes } from '../grant-bytes.ts'
import { fileRefOf } from '../grants.ts'
import type { HandlersOf } from '../handlers.ts'
import { resourcePath } from '../resources.ts'
import { writeSampleSources } from '../sample/sample-sources.ts'
import type { Services } from '../services.ts'
import { asRehearsal } from './as-rehearsal.ts'
import { NO_DECISIONS } from './decisions.ts'
import { listFolder } from './dossiers.ts'
import { makePackage } from './make-package.ts'
import { type Prepared, prepareContest, readTables, readyToPack } from './prepare.ts'
import type { Finding } from './problems.ts'
import { readBases } from './read-bases.ts'
import { makeReadiness } from './readiness/make-readiness.ts'
import { type LetterFile, renderLetters } from './render-letter.ts'

type Given = {
  readonly workbook: string
  readonly dossiers: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  readonly asRehearsal: boolean
}

export function packingHandlers(services: Services): HandlersOf<typeof packingOperations> {
  const { grants } = services
  async function read(given: Given): Promise<Result<Prepared, Refusal>> {
    const workbook = grants.needFile(given.workbook)
    const dossiers: { name: string; size: number; path: string }[] = []
    for (const id of given.dossiers) {
      const granted = grants.needFile(id)
      if (!granted.ok) return refuse('file-gone')
      const { name, size, source } = granted.value
      dossiers.push({ name, size, path: source.path })
    }
    if (!workbook.ok) return refuse('file-gone')
    const tables = await readTables([{ path: workbook.value.source.path }])
    if (!tables.ok) return tables
    const bases = await readBases(resourcePath('bases/cdc-2025.json'))
    if (!bases.ok) return bases
    const corrections = Object.entries(given.answers).map(([id, now]) => {
      const [sheet = '', cell = ''] = id.split('!')
      return { sheet, cell, was: null, now }
    })
    const guidance = { decisions: { ...NO_DECISIONS, corrections } }
    const prepared = await prepareContest({ tables: tables.value, dossiers, bases: bases.value, guidance })
    return ok(given.asRehearsal ? asRehearsal(prepared) : prepared)
  }

  return {
    async 'packing.read'(given) {
      const reading = await read(given)
      return reading.ok ? ok(preview(reading.value)) : reading
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
      const reading = await read(given)
      if (!reading.ok) return reading
      const ready = readyToPack(reading.value)
      if (!ready.ok) return ready
      const { contest, dossiers } = ready.value
      const target = services.scratchPath(`${contest.id}.aptos`)
      const made = await services.works.run('packing.make', (work) =>
        makePackage({ contest, dossiers, target, ports: services, work }),
      )
      if (!made.ok) return made
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

function preview({ details, bases, rows, jurors, findings, dossiers }: Prepared) {
  const isQuestion = ({ options }: Finding) => options.length > 1
  const inRow = (row: number) => findings.filter((finding) => finding.row === row).length
  const fileOf = (id: string | undefined) => dossiers.lines.find((line) => line.id === id && line.state === 'matched')
  return {
    title: details?.title ?? '',
    rehearsal: details?.rehearsal ?? false,
    bases: bases.title,
    jurors: jurors.map(({ name, profileId }) => ({
      name,
      profile: bases.jury.profiles.find(({ id }) => id === profileId)?.text ?? '',
    })),
    rows: rows.map(({ row, shown, submission }) => ({
      row,
      id: submission?.id ?? shown.code,
      modality: shown.modality,
      applicant: shown.company,
      ruc: shown.ruc,
      region: submission?.applicant.region ?? shown.region,
      title: shown.title,
      requestedCentimos: submission?.requestedCentimos ?? null,
      appliesToReserve: submission?.appliesToReserve ?? false,
      dossier: fileOf(submission?.id)?.files[0] ?? null,
      problems: inRow(row),
    })),
    problems: findings.filter((finding) => !isQuestion(finding)).map(worded),
    questions: findings.filter(isQuestion).map((question) => ({
      ...worded(question),
      id: `${question.sheet}!${question.cell}`,
      options: [...question.options],
    })),
    ready: findings.length === 0,
  }
}

const worded = (problem: Finding) => ({
  sheet: problem.sheet,
  row: problem.row ?? 0,
  column: problem.column ?? '',
  code: problem.code,
  text: refusalText(problem),
})
