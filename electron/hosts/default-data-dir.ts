// Where a person's data lives when nothing else is said: one place for both hosts. Runs in the core's process.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

const FOLDER = 'acta-jurado'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** `ACTA_DATA_DIR` first; else the system's own place for the data of this user. */
export function defaultDataDir(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  if (env['ACTA_DATA_DIR']) return resolve(env['ACTA_DATA_DIR'])
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), FOLDER)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', FOLDER)
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), FOLDER)
}
