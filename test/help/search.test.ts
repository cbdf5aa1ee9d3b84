import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../shared/help/markdown.ts'
import { topicOfLink } from '../../shared/help/pages.ts'
import { searchHelp } from '../../shared/help/search.ts'

const texts = [
  {
    page: 'guia-del-jurado',
    blocks: parseMarkdown(
      `# Guía\nTodo lo suyo.\n\n## Abstenerse\nSe declara la causa.\n\n## Sellar\n${'Antes se revisa. '.repeat(8)}Después de sellar puede abstenerse también.`,
    ),
  },
] as const

const found = (query: string) => searchHelp(texts, query)

describe('search within the help', () => {
  it('finds sections without minding accents or capitals, those named so first', () => {
    expect(found('ABSTENERSE').map(({ section }) => section)).toEqual(['Abstenerse', 'Sellar'])
    expect(found('guia')[0]).toMatchObject({ title: 'Guía', topic: { page: 'guia-del-jurado', section: 'guia' } })
  })

  it('asks for every word', () => {
    expect(found('sellar abstenerse').map(({ section }) => section)).toEqual(['Sellar'])
    expect(found('sellar causa')).toEqual([])
  })

  it('shows the words around the place', () => {
    const [{ excerpt } = { excerpt: '' }] = found('despues')
    expect(excerpt).toMatch(/^….*Después de sellar.*$/)
    expect(found('declara')[0]?.excerpt).toBe('Abstenerse Se declara la causa.')
  })

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([])
  })
})

describe('links between pages', () => {
  it('lead to a page, or to a section of it', () => {
    expect(topicOfLink('glosario.md')).toEqual({ page: 'glosario' })
    expect(topicOfLink('la-sala.md#el-acta')).toEqual({ page: 'la-sala', section: 'el-acta' })
  })

  it('lead nowhere else', () => {
    expect(topicOfLink('https://example.invalid')).toBeNull()
  })
})
