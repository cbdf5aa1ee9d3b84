// Files the core reads at run time: fonts, rule packs. Runs in the core.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export type FontWeight = '400Regular' | '500Medium' | '600SemiBold' | '700Bold'
export type ResourceName = `fonts/NotoSans_${FontWeight}.ttf` | `bases/${string}`

// The build copies `resourceFolders` to dist/resources, next to the bundle's folder; from sources they are read where
// they are. Bundle and sources lie two folders below the root, so that the same steps up lead there.
const ROOT = join(import.meta.dirname, '../..')
const BUILT = join(import.meta.dirname, '../resources')

/** Where each folder of resources comes from, relative to the project's root. */
export const resourceFolders = { bases: 'resources/bases' } as const

/** Where each font comes from, relative to the project's root. */
export const fontFiles: Readonly<Record<FontWeight, string>> = {
  '400Regular': 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '500Medium': 'node_modules/@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf',
  '600SemiBold': 'node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '700Bold': 'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
}

/** The path of a resource: in a checkout, in the built app and inside the installed app's archive. */
export function resourcePath(name: ResourceName): string {
  if (existsSync(BUILT)) return join(BUILT, name)
  const weight = /^fonts\/NotoSans_(\w+)\.ttf$/.exec(name)?.[1]
  return join(ROOT, weight === undefined ? join('resources', name) : fontFiles[weight as FontWeight])
}
