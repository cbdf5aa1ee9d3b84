// Reads from the session what its Acta states (R-ACT-1). Runs in every process.
import type { Contest } from '../contest/contest.ts'
import type { Scoresheet } from '../scoring/scoresheet.ts'
import type { SessionState } from '../session/state.ts'
import { agreementsPart, desiertoPart } from './record-agreements.ts'
import { modalitiesPart, moneyPart } from './record-results.ts'
import type { ActaRecord } from './record-schema.ts'

type Installation = NonNullable<SessionState['installation']>
type Election = NonNullable<SessionState['election']>

/**
 * What the Acta states of a session that is ready for its draft. The same log gives the same record, whatever was
 * drafted, approved or signed since. `endedAt` is an ISO instant in UTC. Before the sheets are open there is no Acta:
 * asking for one is a bug.
 */
export function actaRecord(state: SessionState, endedAt: string): ActaRecord {
  const { contest, installation, election, sheets, openedAt } = state
  if (!installation || !election || !sheets || openedAt === null)
    throw new Error('there is no Acta before the scoresheets are open')
  return {
    format: 'acta-jurado/acta',
    formatVersion: 1,
    contest: contestPart(contest),
    session: sessionPart(contest, installation, election, endedAt),
    scoresheets: scoresheetsPart(contest, state),
    openedAt,
    abstentions: abstentionsPart(contest, sheets),
    agreements: agreementsPart(contest, state),
    modalities: modalitiesPart(contest, state),
    desierto: desiertoPart(contest, state),
    money: moneyPart(contest, state),
    deliberation: state.deliberation.trim(),
    legalBase: [...contest.bases.legalBase],
  }
}

const contestPart = ({ id, title, rehearsal, bases, ...contest }: Contest): ActaRecord['contest'] => ({
  id,
  title,
  rehearsal,
  year: bases.year,
  entity: bases.entity,
  office: bases.office,
  basesId: bases.id,
  aptosResolution: contest.aptosResolution,
  juryResolution: contest.juryResolution,
  aptos: contest.submissions.length,
})

function sessionPart(
  { jurors, bases }: Contest,
  installation: Installation,
  { presidentId, ballots }: Election,
  endedAt: string,
): ActaRecord['session'] {
  const { place, mode, startedAt, attending, dafoRepresentative, observers } = installation
  const members = jurors.filter((juror) => attending.includes(juror.id))
  return {
    place,
    mode,
    startedAt,
    endedAt,
    attending: members.map(({ id, name, profileId }) => ({
      jurorId: id,
      name,
      profile: textOf(bases.jury.profiles, profileId),
    })),
    presidentId,
    dafoRepresentative,
    observers: [...observers],
    election: members.map(({ id, name }) => ({
      jurorId: id,
      name,
      votes: ballots.filter((ballot) => ballot.candidateId === id).length,
    })),
  }
}

const scoresheetsPart = ({ jurors }: Contest, { received }: SessionState): ActaRecord['scoresheets'] =>
  jurors.flatMap(({ id, name }) => {
    const sheet = received[id]
    return sheet
      ? [{ jurorId: id, name, version: sheet.version, receivedAt: sheet.at, fileSha256: sheet.fileSha256 }]
      : []
  })

/** In the order of the submissions and, within one, of the members. */
const abstentionsPart = (
  { submissions, jurors, bases }: Contest,
  sheets: readonly Scoresheet[],
): ActaRecord['abstentions'] =>
  submissions.flatMap(({ id, title }) =>
    jurors.flatMap((juror) => {
      const abstention = sheets.find((sheet) => sheet.jurorId === juror.id)?.entries[id]?.abstention
      return abstention
        ? [{ submissionId: id, title, juror: juror.name, cause: textOf(bases.abstentionCauses, abstention.causeId) }]
        : []
    }),
  )

const textOf = (list: readonly { readonly id: string; readonly text: string }[], id: string) =>
  list.find((item) => item.id === id)?.text ?? id
