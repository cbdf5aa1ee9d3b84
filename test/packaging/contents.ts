// What the packaged archive holds, against what it must and must not hold.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'

const REQUIRED = [
  ...['package.json', 'dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'],
  ...['400Regular', '500Medium', '600SemiBold', '700Bold'].map(
    (weight) => `dist/resources/fonts/NotoSans_${weight}.ttf`,
  ),
  'dist/resources/bases/cdc-2025.json',
  ...['node_modules/better-sqlite3/package.json', 'node_modules/better-sqlite3/prebuilds/linux-x64.node'],
  'node_modules/pdfkit/package.json',
]

const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a source map', /\.map$/],
  ['a TypeScript source', /\.(ts|tsx|mts|cts)$/],
  ['the loopback host', /^dist\/main\/host\.js$/],
  ['a folder of the checkout', /^(electron|renderer|shared|test|resources|\.ci|\.git)(\/|$)/],
  ['a binary of another platform', /prebuilds\/(?!linux-x64\.node$)/],
]

// Only the loopback host knows this header.
const LOOPBACK_MARK = 'sec-fetch-site'

/** One sentence per problem; none when the archive is as it should be. `root` is the checkout it was made from. */
export function contentProblems(root: string, asar: string): string[] {
  const files = listPackage(asar, { isPack: false }).map((path) => path.slice(1))
  const present = new Set(files)
  return [
    ...REQUIRED.filter((path) => !present.has(path)).map((path) => `${path} is missing`),
    ...FORBIDDEN.flatMap(([what, pattern]) =>
      files.filter((path) => pattern.test(path)).map((path) => `${path} is ${what}`),
    ),
    ...loopbackProblems(asar, files),
    ...packageProblems(root, files),
    ...nativeProblems(asar, files),
  ]
}

const loopbackProblems = (asar: string, files: readonly string[]): string[] =>
  files
    .filter((path) => /^dist\/main\/.*\.js$/.test(path) && extractFile(asar, path).includes(LOOPBACK_MARK))
    .map((path) => `${path} holds the loopback host`)

type Lock = { packages: Record<string, { dev?: boolean }> }

/** Every packaged module is one that the lockfile needs at run time, wherever the packager puts it. */
function packageProblems(root: string, files: readonly string[]): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const locked = Object.entries(packages).filter(([, { dev }]) => dev !== true)
  const needed = new Set(locked.map(([path]) => moduleOf(path)))
  const packaged = new Set(files.filter((path) => /node_modules\/.*package\.json$/.test(path)).map(moduleOf))
  return [...packaged].filter((name) => !needed.has(name)).map((name) => `${name} is not needed at run time`)
}

/** The name of the module that a path is in. */
const moduleOf = (path: string): string => /.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[1] ?? path

/** The system loads a native module from the disk only: it must lie next to the archive. */
const nativeProblems = (asar: string, files: readonly string[]): string[] =>
  files
    .filter((path) => path.endsWith('.node'))
    .filter((path) => {
      const found = statFile(asar, path)
      return !('unpacked' in found && found.unpacked)
    })
    .map((path) => `${path} is inside the archive`)
