// Four dossiers for the reader: a long heavy one, one of mixed pages with a wound, an encrypted and a broken one. Runs in
// Node, where qpdf is installed.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePdf, type PdfImage } from './pdf.ts'
import { jbig2Scan, jpxScan } from './pdf-scans.ts'

export const LONG_PAGES = 400

/** With 400 pages of text over a picture of `side` × `side` pixels each, in chapters of fifty pages. */
export function longDossier(side: number, isScattered = false): Buffer {
  const image: PdfImage = { width: side, height: side, bytes: Buffer.alloc(side * side * 3, 0xf4) }
  const pages = Array.from({ length: LONG_PAGES }, (_, at) => ({ image, lines: linesOf(at + 1) }))
  const outline = Array.from({ length: LONG_PAGES / 50 }, (_, at) => ({
    title: `Capitulo ${at + 1}`,
    page: at * 50 + 1,
    inner: [{ title: `Presupuesto ${at + 1}`, page: at * 50 + 20 }],
  }))
  return makePdf({ pages, outline, isScattered })
}

const linesOf = (page: number): readonly string[] => [
  `Expediente, pagina ${page}.`,
  ...Array.from({ length: 40 }, (_, line) => `${line + 1}. Ruta de exhibicion en la region, con salas y fechas.`),
]

/** Page 2 is wide, 3 turned, 4 JBIG2, 5 JPEG 2000, and 6 is not there. */
export const mixedDossier = (): Buffer =>
  makePdf({
    pages: [
      { lines: ['Sinopsis'] },
      { size: [1191, 842], lines: ['Presupuesto'] },
      { rotate: 90, lines: ['Cronograma'] },
      { image: jbig2Scan },
      { image: jpxScan },
      { isMissing: true },
    ],
  })

/** Encrypted, with the empty password that readers try by themselves. */
export function encryptedDossier(folder: string): Buffer {
  const path = join(folder, `${randomBytes(8).toString('hex')}.pdf`)
  writeFileSync(path, makePdf({ pages: [{ lines: ['Carta de compromiso'] }] }))
  return execFileSync('qpdf', ['--encrypt', '', 'clave', '256', '--', path, '-'])
}

export const brokenDossier = (): Buffer =>
  makePdf({ pages: [{ lines: ['Ficha tecnica'] }, { lines: ['Equipo'] }], hasBrokenXref: true })
