// The words of a scenario: what usually happens in a session, for the jury as it is at that moment. Pure.
import { awaiting } from '../../../shared/domain/scoring/delivery.ts'
import { currentActaSha256, unassignedReserves, unsigned } from '../../../shared/domain/session/acta.ts'
import { abstainedFrom, undecided } from '../../../shared/domain/session/state.ts'
import { countedSheets } from '../../../shared/domain/session/table.ts'
import { replayText } from '../../../shared/text/replay.ts'
import { agreement } from './agreement.ts'
import type { Word } from './scenario.ts'
import { sheetsOf } from './sheets.ts'
import { type Actions, inRoom, type Stage } from './stage.ts'

/** The hash of an invented file: the digit says which of its kind it is. */
const hash = (digit: string | number) => `${digit}`.repeat(64).slice(0, 64)

const DRAFT = hash('a')

const WORD: Readonly<Record<Word, (stage: Stage) => Actions>> = {
  instalado: installed,
  presidido: presided,
  entregado: delivered,
  abierto: opened,
  resuelto: resolved,
  descrito: described,
  redactado: drafted,
  aprobado: (stage) => agreement({ kind: 'acta', pdfSha256: stage.session().draft?.pdfSha256 ?? DRAFT }, stage),
  firmado: signed,
  cerrado: closed,
  devuelto: returned,
}

export const inWord = (word: Word, stage: Stage): Actions => WORD[word](stage)

/** All members attend. */
function* installed({ session, at }: Stage): Actions {
  const { place, representative } = replayText.session
  yield inRoom({
    type: 'InstallJury',
    place,
    mode: 'presencial',
    startedAt: at(),
    attending: [...session().members],
    dafoRepresentative: representative,
    observers: [],
  })
}

/** Everybody votes for the first member, who votes for the second. */
function* presided({ session }: Stage): Actions {
  const { members } = session()
  const [first = '', second = first] = members
  const ballots = members.map((jurorId) => ({ jurorId, candidateId: jurorId === first ? second : first }))
  yield inRoom({ type: 'ElectPresident', ballots })
}

/** Whoever has still to deliver does: the version that the own desk sealed, or the next one. */
function* delivered({ session, world }: Stage): Actions {
  for (const { id: jurorId } of awaiting(session())) {
    const { contest, received } = session()
    const version = world().desks[jurorId]?.sealed?.version ?? (received[jurorId]?.version ?? 0) + 1
    const member = contest.jurors.findIndex(({ id }) => id === jurorId) + 1
    const fileSha256 = hash(version === 1 ? member : `${version}f${member}`)
    yield inRoom({ type: 'ReceiveScoresheet', jurorId, version, fileSha256, fileName: `${jurorId}.matriz` })
  }
}

function* opened(stage: Stage): Actions {
  const agreementId = `acuerdo-${stage.session().agreements.length + 1}`
  yield* agreement({ kind: 'opening' }, stage, { id: agreementId })
  const sheets = sheetsOf(stage.world(), stage.written, stage.at())
  yield inRoom({ type: 'OpenScoresheets', agreementId, sheets })
}

/** Nobody else is selected, and what is left of the reserves stays unassigned. */
function* resolved(stage: Stage): Actions {
  const { session } = stage
  const groups = Map.groupBy(undecided(session()), ({ id }) => abstainedFrom(session(), id).join())
  for (const group of groups.values()) {
    const submissionIds = group.map(({ id }) => id)
    yield* agreement({ kind: 'not-selected', submissionIds, reason: replayText.session.notSelected }, stage)
  }
  for (const { modalityId, facts } of unassignedReserves(session())) {
    const { leftCentimos } = facts
    const reason = replayText.session.reserveLeft
    yield* agreement({ kind: 'desierto-reserve', modalityId, leftCentimos, reason }, stage)
  }
}

function* described(): Actions {
  yield inRoom({ type: 'DescribeDeliberation', text: replayText.session.deliberation })
}

function* drafted({ at }: Stage): Actions {
  yield inRoom({ type: 'DraftActa', endedAt: at(), pdfSha256: DRAFT, recordSha256: hash('b') })
}

/** Everybody who has still to sign does, with a key of the app. */
function* signed({ session }: Stage): Actions {
  for (const jurorId of unsigned(session())) {
    const { signatures, contest } = session()
    const member = contest.jurors.findIndex(({ id }) => id === jurorId)
    yield inRoom({
      type: 'SignActa',
      jurorId,
      previousSha256: currentActaSha256(session()) ?? DRAFT,
      pdfSha256: hash(`e${signatures.length + 1}`),
      certificateSubject: `CN=${contest.jurors[member]?.name}`,
      certificateSha256: hash(`c${member + 1}`),
      nature: 'electronic',
      infrastructure: 'other',
      software: 'other',
    })
  }
}

function* closed(): Actions {
  yield inRoom({ type: 'CloseSession' })
}

/** The feedback matrices of all submissions; each calls the members in an order of its own. */
function* returned({ session }: Stage): Actions {
  const sheets = countedSheets(session())
  const labels = session().contest.submissions.map(({ id }, index) => {
    const authors = sheets.filter(({ entries }) => entries[id]).map(({ jurorId }) => jurorId)
    const turn = index % Math.max(1, authors.length)
    return [id, [...authors.slice(turn), ...authors.slice(0, turn)]]
  })
  yield inRoom({ type: 'IssueMatrices', labels: Object.fromEntries(labels) })
}
