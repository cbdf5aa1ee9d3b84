// The Acta's operations: draft, view, sign, export. Runs in the core.
import { citation } from '../../../shared/bases/rule-pack.ts'
import type { actaOperations } from '../../../shared/contract/session.ts'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { findJuror } from '../../../shared/domain/contest/contest.ts'
import { currentActaSha256 } from '../../../shared/domain/session/acta.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { renderActa } from '../acta/render-acta.ts'
import { sha256 } from '../exchange/sha256.ts'
import { grantBytes } from '../grant-bytes.ts'
import { fileRefOf, readGrant } from '../grants.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Library } from '../library/library.ts'
import { endRecordings, type FinishRecordings } from '../recording/finish.ts'
import { rehearsalCertificates, rehearsalPassword } from '../sample/certificates.ts'
import type { Services } from '../services.ts'
import { openPkcs12 } from '../signing/pkcs12.ts'
import type { EnterRoom } from './room.ts'
import { writeSessionFile } from './session-file.ts'
import { signActa, verdictsOf } from './sign-acta.ts'

/** A key with a long chain of certificates is a few KiB. */
const MAX_PKCS12_BYTES = 1024 * 1024

type Rooms = { readonly enter: EnterRoom; readonly finish: FinishRecordings }

export function actaHandlers(
  services: Services,
  library: Library,
  { enter, finish }: Rooms,
): HandlersOf<typeof actaOperations> {
  return {
    async 'session.draft'({ contestId, endedAt }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { contest, session, files, act } = room.value
      const state = session.state()
      const draftOf = (pdfSha256: string, recordSha256: string) =>
        ({ type: 'DraftActa', endedAt, pdfSha256, recordSha256 }) as const
      // The rules speak before anything is drawn: an Acta of an unfinished session has nothing to draw.
      const allowed = session.preview(draftOf('0'.repeat(64), '0'.repeat(64)))
      if (!allowed.ok) return allowed
      const record = actaRecord(state, endedAt)
      const pdf = await renderActa(record)
      // What was agreed or written while it was being drawn is not in the drawing.
      if (session.state() !== state) return refuse('acta-draft-stale', {}, citation(contest.bases, 'R-ACT-2'))
      const command = draftOf(sha256(pdf), sha256(canonicalBytes(record)))
      return act(command, () => void files.keep('acta.pdf', pdf))
    },
    async 'session.acta'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { contest, session, files } = room.value
      const hash = currentActaSha256(session.state()) ?? session.state().draft?.pdfSha256
      if (hash === undefined) return ok({ acta: null })
      const { content } = files.need(hash)
      const file = grantBytes(services.grants, {
        name: `acta-${contest.id}.pdf`,
        mime: 'application/pdf',
        bytes: content,
        owner: contestId,
      })
      const signatures = await verdictsOf(content, services.clock.now())
      return ok({ acta: { file, url: `/media/${file.id}`, sha256: hash, signatures } })
    },
    async 'session.sign'({ contestId, jurorId, certificate, password }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const granted = services.grants.need(certificate)
      if (!granted.ok) return refuse('file-gone')
      if (granted.value.size > MAX_PKCS12_BYTES) return refuse('pkcs12-unreadable')
      const content = await readGrant(granted.value)
      if (!content.ok) return content
      const signer = await openPkcs12(content.value, password)
      if (!signer.ok) return signer
      return signActa(services, room.value, jurorId, signer.value)
    },
    async 'session.rehearsalCertificates'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      if (!room.value.contest.rehearsal) return refuse('only-in-rehearsal')
      const made = await rehearsalCertificates(signersOf(room.value.session.state()), services.clock.now())
      const fileOf = (jurorId: string, bytes: Uint8Array) =>
        grantBytes(services.grants, { name: `ensayo-${jurorId}.p12`, mime: 'application/x-pkcs12', bytes })
      const files = made.map(({ jurorId, p12 }) => ({ jurorId, file: fileOf(jurorId, p12) }))
      return ok({ password: rehearsalPassword, files })
    },
    async 'session.export'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { contest, session, act } = room.value
      const presidentId = session.state().election?.presidentId ?? ''
      const desk = library.desk(contestId, presidentId)
      if (!desk.ok)
        return refuse('president-locked', {
          juror: findJuror(session.state().contest, presidentId)?.name ?? 'Quien preside',
        })
      if (!session.state().closedAt) {
        await endRecordings(room.value, finish)
        const closed = act({ type: 'CloseSession' })
        if (!closed.ok) return closed
      }
      const path = services.scratchPath(`${contest.id}.sesion`)
      const written = await writeSessionFile(path, {
        room: room.value,
        signer: desk.value.signer,
        services,
      })
      if (!written.ok) return written
      const granted = await services.grants.grant(path)
      return granted.ok ? ok({ file: fileRefOf(granted.value), sha256: written.value.sha256 }) : refuse('file-gone')
    },
  }
}

/** The members in force: who left signs nothing, who came does (R-JUR-3). */
const signersOf = ({ contest, members }: SessionState) => ({
  ...contest,
  jurors: contest.jurors.filter(({ id }) => members.includes(id)),
})
