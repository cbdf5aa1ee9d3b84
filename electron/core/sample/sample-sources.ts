// Writes the sample contest's workbook and dossiers to a folder, as DAFO would hand them to `pack`. Runs in the core (Node).
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dossierPdf } from './dossier-pdf.ts'
import { SAMPLE_SUBMISSIONS } from './sample-submission.ts'
import { sampleWorkbook } from './workbook.ts'

export type SampleSources = { readonly workbook: string; readonly dossiers: string }

/** `done` of `total` files. */
export type SourcesProgress = (step: { readonly done: number; readonly total: number }) => void

/** `postulaciones.xlsx` and the folder `dossiers/` with one PDF per submission, under `folder`, which is made. */
export async function writeSampleSources(folder: string, progress?: SourcesProgress): Promise<SampleSources> {
  const sources = { workbook: join(folder, 'postulaciones.xlsx'), dossiers: join(folder, 'dossiers') }
  await mkdir(sources.dossiers, { recursive: true })
  await writeFile(sources.workbook, await sampleWorkbook())
  for (const [index, submission] of SAMPLE_SUBMISSIONS.entries()) {
    await writeFile(join(sources.dossiers, `${submission.code} - expediente.pdf`), await dossierPdf(submission))
    progress?.({ done: index + 1, total: SAMPLE_SUBMISSIONS.length })
  }
  return sources
}
