// The fuses of the packaged binary, against what electron-builder.yml asks for.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

const EXPECTED: readonly (readonly [fuse: FuseV1Options, state: FuseState])[] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]

export async function fuseProblems(binary: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(binary)
  return EXPECTED.filter(([fuse, state]) => wire[fuse] !== state).map(
    ([fuse, state]) => `the fuse ${FuseV1Options[fuse]} is not ${FuseState[state]}`,
  )
}
