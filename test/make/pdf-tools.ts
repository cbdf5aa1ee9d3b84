// What tools that are not ours see in a PDF. Runs in vitest, where poppler and qpdf are installed.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTempDir } from '../setup/temp-dir.ts'

const run = (command: string, ...given: readonly string[]): string =>
  execFileSync(command, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

function written(pdf: Uint8Array): string {
  const path = join(makeTempDir(), 'documento.pdf')
  writeFileSync(path, pdf)
  return path
}

/** The text in reading order, every run of white space as one space: line breaks are the layout's business. */
export const textOf = (pdf: Uint8Array): string => run('pdftotext', '-raw', written(pdf), '-').replace(/\s+/g, ' ')

/** The lines of each page as they stand on the paper. */
export const pagesOf = (pdf: Uint8Array): string[][] =>
  run('pdftotext', '-layout', written(pdf), '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim()))

/** Words and where they stand, in points from the top left of their page. */
export type WordBox = {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function wordsOf(pdf: Uint8Array): WordBox[] {
  const html = run('pdftotext', '-bbox', written(pdf), '-')
  return html.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text]) => ({
        page,
        text: text ?? '',
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    ),
  )
}

export const checkedByQpdf = (pdf: Uint8Array): string => run('qpdf', '--check', written(pdf))
export const infoOf = (pdf: Uint8Array): string => run('pdfinfo', written(pdf))
export const structureOf = (pdf: Uint8Array): string => run('pdfinfo', '-struct-text', written(pdf))
export const fontsOf = (pdf: Uint8Array): string[] => run('pdffonts', written(pdf)).trim().split('\n').slice(2)
export const signaturesOf = (pdf: Uint8Array): string => run('pdfsig', '-nocert', written(pdf))

/** The one attachment's bytes. */
export function attachmentOf(pdf: Uint8Array, name: string): Buffer {
  const folder = makeTempDir()
  run('pdfdetach', '-savefile', name, '-o', join(folder, name), written(pdf))
  return readFileSync(join(folder, name))
}

/** A page as pixels, four bytes each (RGBA), at 150 dots per inch. */
export type Raster = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

/** What a camera would see of the page (pdftoppm). */
export function rasterOf(pdf: Uint8Array, page = 1): Raster {
  const out = join(makeTempDir(), 'pagina')
  run('pdftoppm', '-r', '150', '-f', `${page}`, '-l', `${page}`, '-singlefile', written(pdf), out)
  const ppm = readFileSync(`${out}.ppm`)
  const [head = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? []
  const pixels = ppm.subarray(head.length)
  const data = new Uint8ClampedArray((pixels.length / 3) * 4).fill(255)
  for (let at = 0; at < pixels.length / 3; at++) data.set(pixels.subarray(at * 3, at * 3 + 3), at * 4)
  return { width: Number(width), height: Number(height), data }
}
