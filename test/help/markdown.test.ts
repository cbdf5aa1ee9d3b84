import { describe, expect, it } from 'vitest'
import { idOf, parseMarkdown, textOf } from '../../shared/help/markdown.ts'

const only = (source: string) => parseMarkdown(source)[0]

describe('blocks', () => {
  it('reads headings with the id that links lead to', () => {
    expect(parseMarkdown('# Guía\n## Sellar y entregar\n### ¿Puedo?')).toEqual([
      { kind: 'heading', level: 1, text: 'Guía', id: 'guia' },
      { kind: 'heading', level: 2, text: 'Sellar y entregar', id: 'sellar-y-entregar' },
      { kind: 'heading', level: 3, text: '¿Puedo?', id: 'puedo' },
    ])
  })

  it('parts paragraphs at blank lines, and joins their lines', () => {
    expect(parseMarkdown('uno\ndos\r\n\r\ntres').map(textOf)).toEqual(['uno dos', 'tres'])
  })

  it('reads lists of both kinds, with items of several lines', () => {
    expect(only('- uno\n  y medio\n- dos')).toMatchObject({ kind: 'list', isOrdered: false })
    expect(textOf(only('- uno\n  y medio\n- dos') ?? { kind: 'code', text: '' })).toBe('uno y medio\ndos')
    expect(only('1. uno\n2. dos')).toMatchObject({ kind: 'list', isOrdered: true, items: { length: 2 } })
  })

  it('reads pictures and fenced code, blank lines and all', () => {
    const [picture, code, after] = parseMarkdown('![El cuadro](pictures/cuadro.png)\n\n```sh\nuno\n\n# dos\n```\nfin')
    expect(picture).toEqual({ kind: 'picture', alt: 'El cuadro', path: 'pictures/cuadro.png' })
    expect(code).toEqual({ kind: 'code', text: 'uno\n\n# dos' })
    expect(after).toMatchObject({ kind: 'paragraph' })
    expect([picture, code].map((block) => block && textOf(block))).toEqual(['El cuadro', 'uno\n\n# dos'])
  })

  it('is nothing for nothing', () => {
    expect(parseMarkdown('\n\n')).toEqual([])
  })
})

describe('words', () => {
  it('tells strong words, code, keys and links from text', () => {
    expect(only('Pulse **Sellar**, `x`, <kbd>N</kbd> o [esto](pagina.md#a).')).toEqual({
      kind: 'paragraph',
      words: [
        { kind: 'text', text: 'Pulse ' },
        { kind: 'strong', text: 'Sellar' },
        { kind: 'text', text: ', ' },
        { kind: 'code', text: 'x' },
        { kind: 'text', text: ', ' },
        { kind: 'key', text: 'N' },
        { kind: 'text', text: ' o ' },
        { kind: 'link', text: 'esto', target: 'pagina.md#a' },
        { kind: 'text', text: '.' },
      ],
    })
  })

  it('leaves markup of the web as the text that it is', () => {
    expect(only('<script>x</script>')).toEqual({
      kind: 'paragraph',
      words: [{ kind: 'text', text: '<script>x</script>' }],
    })
  })
})

it('makes ids without accents and signs', () => {
  expect(idOf('¿Qué significa una palabra?')).toBe('que-significa-una-palabra')
})
