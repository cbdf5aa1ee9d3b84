// What the Linux package tells the system about our files.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const KINDS = ['aptos', 'matriz', 'sesion']

/** `folder` is where fake-fpm kept the two files. */
export function desktopProblems(folder: string): string[] {
  const desktop = readFileSync(join(folder, 'app.desktop'), 'utf8')
  const mime = readFileSync(join(folder, 'mime.xml'), 'utf8')
  const exec = /^Exec=(.*)$/m.exec(desktop)?.[1] ?? ''
  const types = (/^MimeType=(.*)$/m.exec(desktop)?.[1] ?? '').split(';')
  return [
    ...(exec.includes('%U') && !exec.includes('--no-sandbox') ? [] : [`the app is started as «${exec}»`]),
    ...KINDS.filter((kind) => !types.includes(`application/vnd.actajurado.${kind}`)).map(
      (kind) => `the app does not say that it opens .${kind}`,
    ),
    ...KINDS.filter((kind) => !mime.includes(`pattern="*.${kind}"`)).map(
      (kind) => `the system does not learn what .${kind} is`,
    ),
  ]
}
