// Reads from the session what its Acta states (R-ACT-1). Runs in every process.
import { type Contest, type RulePack, submissionOf } from '../contest/contest.ts'
import type { SessionState } from '../session/state.ts'
import { countedJurors } from '../session/table.ts'
import { abstentionsPart } from './record-abstentions.ts'
import { agreementsPart } from './record-agreements.ts'
import { sessionPart } from './record-jury.ts'
import { desiertoPart, modalitiesPart, moneyPart, waitlistPart } from './record-results.ts'
import type { ActaRecord } from './record-schema.ts'

/**
 * What the Acta states of a session that is ready for its draft. The same log gives the same record, whatever was
 * drafted, approved, signed or added to it since. `endedAt` is an ISO instant in UTC. Before the sheets are open there
 * is no Acta: asking for one is a bug.
 */
export function actaRecord(state: SessionState, endedAt: string): ActaRecord {
  const { contest, installation, election, sheets, openedAt } = state
  if (!installation || !election || !sheets || openedAt === null)
    throw new Error('there is no Acta before the scoresheets are open')
  return {
    format: 'acta-jurado/acta',
    formatVersion: 1,
    contest: contestPart(contest),
    session: sessionPart(state, installation, election, endedAt),
    scoresheets: scoresheetsPart(state),
    openedAt,
    supplements: supplementsPart(state),
    removals: removalsPart(state),
    abstentions: abstentionsPart(state),
    agreements: agreementsPart(state),
    modalities: modalitiesPart(state),
    waitlist: waitlistPart(state),
    desierto: desiertoPart(state),
    money: moneyPart(state),
    deliberation: state.deliberation.trim(),
    legalBase: [...contest.bases.legalBase],
  }
}

const contestPart = ({ id, title, rehearsal, bases, ...contest }: Contest): ActaRecord['contest'] => ({
  id,
  title,
  actaTitle: bases.acta.title,
  wording: wordingPart(bases),
  rehearsal,
  year: bases.year,
  entity: bases.entity,
  office: bases.office,
  basesId: bases.id,
  aptosResolution: contest.aptosResolution,
  juryResolution: contest.juryResolution,
  aptos: contest.submissions.length,
})

const wordingPart = ({ documents: { opening, closing, representative } }: RulePack) => ({
  opening,
  closing,
  representative,
})

function scoresheetsPart(state: SessionState): ActaRecord['scoresheets'] {
  const counted = countedJurors(state)
  return state.contest.jurors.flatMap(({ id, name }) => {
    const sheet = state.received[id]
    if (!sheet) return []
    const { version, at, fileSha256 } = sheet
    const openedAt = state.openings.find(({ jurorIds }) => jurorIds.includes(id))?.at ?? null
    const standing = { openedAt, counts: counted.includes(id) }
    return [{ jurorId: id, name, version, receivedAt: at, fileSha256, ...standing }]
  })
}

const supplementsPart = ({ supplements }: SessionState): ActaRecord['supplements'] =>
  supplements.map(({ at, resolution, submissions }) => ({
    at,
    resolution,
    submissionIds: submissions.map(({ id }) => id),
  }))

const removalsPart = ({ contest, removals }: SessionState): ActaRecord['removals'] =>
  removals.map(({ at, submissionId, cause, document }) => {
    const { title, applicant } = submissionOf(contest, submissionId)
    return { at, submissionId, title, applicant: applicant.name, cause, document }
  })
