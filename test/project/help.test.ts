// The help that ships is true: its pictures are there, and what it calls by name is on the screens.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packUsage } from '../../shared/text/cli.ts'
import { prepareText } from '../../shared/text/dafo.ts'
import { deliveriesText } from '../../shared/text/deliveries.ts'
import { stepText } from '../../shared/text/prepare.ts'
import { importRefusals } from '../../shared/text/refusals/import.ts'

const folder = resolve(import.meta.dirname, '../../resources/help')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe.each(pages)('%s', (page) => {
  it('shows only pictures that are there', () => {
    const pictures = [...read(page).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter((path) => !existsSync(join(folder, path)))).toEqual([])
  })
})

describe('the help of the preparation', () => {
  const text = read('preparar-un-concurso.md')

  it('has its steps in their order, by their names', () => {
    const { list, columns, problems, dossiers, jury, contest, issue } = stepText
    const steps = [list, columns, problems, dossiers, jury, contest, issue].map(
      ({ step }, at) => `## ${at + 1} ${step}`,
    )
    expect(text.match(/^## \d .+$/gm)).toEqual(steps)
  })

  it('calls acts and options by their names', () => {
    const { accept, keep, answer, correct, atOnce } = stepText.problems
    for (const name of [accept, keep, answer, correct, atOnce, prepareText.make.button])
      expect(text).toContain(`«${name}»`)
    const options = [...new Set(text.match(/--[a-z]+/g))].filter((option) => option !== '--help')
    expect(options.filter((option) => !packUsage.join('\n').includes(`${option} `))).toEqual([])
    const [, kind = ''] = /--accept (\S+)/.exec(text) ?? []
    expect(Object.keys(importRefusals)).toContain(kind)
  })
})

it('the help of supplements calls places and acts by their names', () => {
  const { places, additions, removals, members, resolution, codes, preview, open } = deliveriesText
  const titles = [additions, removals, members, resolution, codes, preview].map(({ title }) => title)
  const text = read('cambiar-un-concurso.md')
  for (const name of [...titles, open.act, additions.choose, places.deliveries]) expect(text).toContain(`«${name}»`)
})
