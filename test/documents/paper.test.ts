// The document kit: where words, lines and blocks stand on the paper.
import { describe, expect, it } from 'vitest'
import { createPaper, type Paper } from '../../electron/core/documents/paper.ts'
import { linesHere } from '../../electron/core/documents/paragraphs.ts'
import { widen } from '../../electron/core/documents/table-columns.ts'
import { pagesOf, textOf, wordsOf } from '../make/pdf-tools.ts'

const FOOT_TOP = 842 - 64

function paperWith(write: (paper: Paper) => void, watermark: string | null = null): Promise<Uint8Array> {
  const paper = createPaper({
    title: 'Prueba & <más>',
    subject: 'Prueba',
    author: 'Jurado',
    at: new Date('2025-11-20T15:04:05Z'),
    runningHead: 'Concurso de prueba',
    runningFoot: 'Registro 0123',
    watermark,
  })
  write(paper)
  return paper.finish()
}

const sentence = 'El Jurado valoró la solidez de la estrategia y su alcance en las regiones. '

describe('paragraphs', () => {
  it.each([
    [5, 9, 5],
    [10, 9, 8],
    [10, 7, 7],
    [3, 2, 0],
    [4, 3, 2],
    [9, 1, 0],
  ])('%i lines where %i fit: %i stand here, so that no line is left alone', (count, fitting, here) => {
    expect(linesHere(count, fitting)).toBe(here)
  })

  it('turn pages without losing or doubling a word, and stay above the foot', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `palabra${index}`).join(' ')
    const pdf = await paperWith((paper) => {
      for (let count = 0; count < 6; count++) paper.paragraph(text)
    })
    const read = textOf(pdf).match(/palabra\d+/g) ?? []
    expect(read).toEqual(Array.from({ length: 6 }, () => text.split(' ')).flat())
    const words = wordsOf(pdf).filter((word) => word.text.startsWith('palabra'))
    expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThanOrEqual(FOOT_TOP + 1)
    expect(new Set(words.map(({ page }) => page)).size).toBeGreaterThan(1)
  })
})

describe('headings', () => {
  it('go to the page of what follows them, wherever the page ends', async () => {
    for (let lines = 40; lines < 52; lines++) {
      const pdf = await paperWith((paper) => {
        for (let count = 0; count < lines; count++) paper.paragraph('Línea.')
        paper.section('Sección')
        paper.subsection('Parte')
        paper.table([{ title: 'Concepto' }, { title: 'Monto' }], [['Fila primera', '1']])
      })
      const page = pagesOf(pdf).find((texts) => texts.some((line) => line.includes('Sección')))
      expect(page?.join(' ')).toMatch(/Sección.*Parte.*Concepto.*Fila primera/)
    }
  })

  it('stand on the paper even when nothing follows', async () => {
    expect(textOf(await paperWith((paper) => paper.section('Sola')))).toContain('Sola')
  })
})

describe('tables', () => {
  it('break no word while the page has room for all', async () => {
    const names = ['LIMA METROPOLITANA', 'HUANCAYHUARCAYANAMPA QUISPECONDORI', 'S/\u00a0100,000.00', 'a/es/as']
    const titles = names.map((_, index) => ({ title: `Columna${index}` }))
    const text = textOf(await paperWith((paper) => paper.table(titles, [names])))
    for (const word of names.flatMap((name) => name.split(' '))) expect(text).toContain(word.replace('\u00a0', ' '))
  })

  it('break a word that no page could hold, and lose none of its letters', async () => {
    const endless = 'abcdefghij'.repeat(30)
    const text = textOf(await paperWith((paper) => paper.table([{ title: 'A' }, { title: 'B' }], [[endless, 'b']])))
    expect(text.replace(/ /g, '')).toContain('abcdefghij'.repeat(5))
    expect(text.match(/[a-j]/g)?.length).toBeGreaterThanOrEqual(endless.length)
  })

  it('set numbers flush right', async () => {
    const rows = ['1.00', '100,000.00', '23.50'].map((amount) => ['Concepto', amount])
    const columns = [{ title: 'Nombre' }, { title: 'Monto', align: 'right' }] as const
    const words = wordsOf(await paperWith((paper) => paper.table(columns, rows)))
    const rights = words.filter(({ text }) => /^[\d,]+\.\d\d$/.test(text)).map(({ right }) => right)
    expect(rights).toHaveLength(3)
    expect(Math.max(...rights) - Math.min(...rights)).toBeLessThan(0.2)
  })

  it('never leave a total alone on a page', async () => {
    for (let count = 20; count < 45; count++) {
      const rows = Array.from({ length: count }, (_, index) => [`Fila ${index}`, String(index)])
      const columns = [{ title: 'Nombre' }, { title: 'Puntaje' }]
      const pdf = await paperWith((paper) => paper.table(columns, [...rows, { total: ['Total', '9'] }]))
      const page = pagesOf(pdf).find((lines) => lines.some((line) => line.includes('Total')))
      expect(page?.join(' ')).toContain(`Fila ${count - 1} `)
    }
  })

  it('share out what is left over by the length of the texts', () => {
    expect(widen([20, 30], [120, 30], 100)).toEqual([70, 30])
    expect(widen([20, 30], [10, 10], 100)).toEqual([45, 55])
  })

  it('lay no text over another', async () => {
    const long = sentence.repeat(3)
    const rows = Array.from({ length: 30 }, (_, index) => [long, `${index}`, sentence])
    const pdf = await paperWith((paper) => {
      paper.section(long)
      paper.list([long, long])
      paper.table([{ title: 'Uno' }, { title: 'Dos', align: 'right' }, { title: 'Tres' }], rows)
      paper.item({ lead: 'Acuerdo 1.', text: long, details: [long] })
    })
    expect(overlaps(wordsOf(pdf))).toEqual([])
  })
})

/** Pairs of words whose boxes share more than a hair's breadth. */
function overlaps(words: ReturnType<typeof wordsOf>): string[] {
  const hair = 2
  return words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => a.page === b.page)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2 * hair)
      .map((b) => `${a.text} / ${b.text} (${a.page})`),
  )
}

describe('every page', () => {
  it('has its number, and the running head from the second on', async () => {
    const pages = pagesOf(
      await paperWith((paper) => {
        for (let count = 0; count < 90; count++) paper.paragraph(sentence)
      }),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, lines] of pages.entries()) {
      expect(lines.at(-1)).toContain(`Página ${index + 1} de ${pages.length}`)
      expect(lines[0]?.includes('Concurso de prueba')).toBe(index > 0)
    }
  })

  it('shows a watermark that is no text', async () => {
    const plain = await paperWith((paper) => paper.paragraph(sentence))
    const marked = await paperWith((paper) => paper.paragraph(sentence), 'ENSAYO')
    expect(textOf(marked)).toBe(textOf(plain))
    expect(marked.length).toBeGreaterThan(plain.length + 500)
  })
})

describe('a document', () => {
  it('says its own characters, whatever was drawn before it', async () => {
    // Ohm and omega are one glyph: whoever asked first must not decide what it says in later documents.
    expect(textOf(await paperWith((paper) => paper.paragraph('\u2126')))).toContain('\u2126')
    expect(textOf(await paperWith((paper) => paper.paragraph('\u03A9')))).toContain('\u03A9')
  })
})
