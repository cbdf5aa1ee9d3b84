// The .sesion file: package facts, scoresheets, log, record and Acta, signed with the president's key. Runs in the core.
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { currentActaSha256 } from '../../../shared/domain/session/acta.ts'
import { canonicalBytes, canonicalText } from '../../../shared/exchange/canonical.ts'
import { utf8Bytes } from '../../../shared/exchange/utf8.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { type ContainerEntry, writeContainer } from '../exchange/asic-write.ts'
import type { WrittenFile } from '../exchange/atomic-file.ts'
import type { Services } from '../services.ts'
import type { Signer } from '../signing/cms.ts'
import { carriedSheets } from './carried-sheets.ts'
import type { Room } from './room.ts'

/**
 * Names of the entries, shared with whoever reads the file; those of the scoresheets are in carried-sheets.ts.
 * `registro.jsonl`: one canonical log entry per line.
 */
export const sessionEntries = {
  contest: 'paquete/contest.json',
  authority: 'paquete/authority.cer',
  origin: 'paquete/origen.json',
  log: 'registro.jsonl',
  record: 'acta.json',
  acta: 'acta.pdf',
} as const

type Parts = { readonly room: Room; readonly signer: Signer; readonly services: Services }

/** Writes a closed session to `path`. Refuses with `acta-missing` when there is no signed Acta. */
export async function writeSessionFile(path: string, parts: Parts): Promise<Result<WrittenFile, Refusal>> {
  const { room, signer, services } = parts
  const { contest, opened, session, files } = room
  const state = session.state()
  const acta = currentActaSha256(state)
  if (acta === null || !state.draft || !state.closedAt) return refuse('acta-missing')
  const json = (name: string, value: unknown) => entry(name, 'application/json', canonicalBytes(value))
  const log = session.chain().map((line) => `${canonicalText(line)}\n`)
  const sheets = carriedSheets(session.entries().map(({ event }) => event))
  return await writeContainer(path, {
    header: {
      kind: 'sesion',
      contestId: contest.id,
      fileId: services.ids.uuid(),
      rehearsal: contest.rehearsal,
      counts: { events: log.length, scoresheets: sheets.length, agreements: state.agreements.length },
    },
    entries: [
      json(sessionEntries.contest, contest),
      json(sessionEntries.origin, { packageSha256: opened.sha256 }),
      entry(sessionEntries.authority, 'application/pkix-cert', opened.authority),
      ...sheets.map(({ entry: name, fileSha256 }) =>
        entry(name, 'application/vnd.etsi.asic-e+zip', files.need(fileSha256).content),
      ),
      entry(sessionEntries.log, 'application/jsonl', utf8Bytes(log.join(''))),
      json(sessionEntries.record, actaRecord(state, state.draft.endedAt)),
      entry(sessionEntries.acta, 'application/pdf', files.need(acta).content),
    ],
    signers: [signer],
    at: services.clock.now(),
  })
}

const entry = (name: string, mime: string, bytes: Uint8Array): ContainerEntry => ({ name, mime, source: { bytes } })
