// Makes every icon from resources/icons/icon.svg: PNGs for Linux, icon.ico for Windows, icon.icns for macOS.
// Run by hand after the drawing changes: node test/packaging/make-icons.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumPath, sandboxArguments } from '../setup/chromium.ts'

type Picture = { readonly size: number; readonly png: Buffer }

const folder = resolve(import.meta.dirname, '../../resources/icons')
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512]
const WINDOWS_SIZES = [16, 32, 48, 64, 128, 256]
// The types of an .icns that hold PNG, by pixel size (Apple's icon container).
const MAC_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]

async function draw(sizes: readonly number[]): Promise<Picture[]> {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: sandboxArguments() })
  const page = await browser.newPage()
  const pictures: Picture[] = []
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) })
  }
  await browser.close()
  return pictures
}

/** ICO: a header, one entry of 16 bytes per picture (256 is written as 0), then the PNGs. */
function ico(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** ICNS: a header, then each PNG behind its type and length. */
function icns(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const parts = MAC_TYPES.map(([type, size]) => chunk(type, pictures.get(size) ?? Buffer.alloc(0)))
  return chunk('icns', Buffer.concat(parts))
}

function chunk(type: string, data: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(data.length + header.length, 4)
  return Buffer.concat([header, data])
}

const pictures = await draw([...LINUX_SIZES, 1024])
for (const { size, png } of pictures)
  if (LINUX_SIZES.includes(size)) writeFileSync(join(folder, `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => WINDOWS_SIZES.includes(size))))
writeFileSync(join(folder, 'icon.icns'), icns(new Map(pictures.map(({ size, png }) => [size, png]))))
