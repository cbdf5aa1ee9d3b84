// Fonts and packs are where the core looks for them, from sources as in the build.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type FontWeight, fontFiles, resourcePath } from '../../electron/core/resources.ts'

it.each(Object.keys(fontFiles) as FontWeight[])('has the font %s as TrueType', (weight) => {
  const font = readFileSync(resourcePath(`fonts/NotoSans_${weight}.ttf`))
  expect(font.readUInt32BE(0)).toBe(0x00010000)
})

it('has the pack of 2025', () => {
  expect(JSON.parse(readFileSync(resourcePath('bases/cdc-2025.json'), 'utf8'))).toBeTypeOf('object')
})
