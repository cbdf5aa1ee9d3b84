// The wall of the room, read from four metres: what is in hand, the money that is left, the step of the session. It asks the
// core for `session.projector`, changes nothing, and nothing on it can be pressed. Renderer.
import './projector.css'
import type { ProjectorFacts } from '../../../../shared/domain/projector/facts.ts'
import { formatSoles, formatTime } from '../../../../shared/text/format.ts'
import { projectorText as text } from '../../../../shared/text/session/projector.ts'
import { SubmissionOnWall } from './SubmissionOnWall.tsx'
import { TableOnWall } from './TableOnWall.tsx'
import { useProjector } from './use-projector.ts'
import { VoteOnWall } from './VoteOnWall.tsx'

export function ProjectorScreen({ contestId }: { readonly contestId: string }) {
  const { facts, failure, staleSinceMs } = useProjector(contestId)
  return (
    <main className="wall" data-ready={facts !== null || failure !== null} aria-label={text.title}>
      <h1 className="visually-hidden">{text.title}</h1>
      {failure && <p className="wall__main wall__nothing">{text.locked}</p>}
      {facts && <OnWall facts={facts} />}
      {staleSinceMs !== null && (
        <p className="wall__stale" role="status">
          {text.stale(formatTime(staleSinceMs))}
        </p>
      )}
    </main>
  )
}

function OnWall({ facts }: { readonly facts: ProjectorFacts }) {
  if (facts.shows === 'blank') return null
  return (
    <>
      <div className="wall__main">
        {facts.item && <VoteOnWall item={facts.item} />}
        {facts.table && <TableOnWall table={facts.table} />}
        {facts.shows === 'submission' && <SubmissionOnWall submission={facts.submission} />}
        {facts.shows === 'item' && !facts.item && <p className="wall__nothing">{text.nothing}</p>}
      </div>
      {facts.money && <Money money={facts.money} />}
      <p className="wall__step">
        <strong>{text.step[facts.step]}</strong>
        <span>{facts.isRecording ? text.recording : text.notRecording}</span>
        <span>{facts.contest}</span>
        {facts.isRehearsal && <span>{text.rehearsal}</span>}
      </p>
    </>
  )
}

const Money = ({ money }: { readonly money: NonNullable<ProjectorFacts['money']> }) => (
  <p className="wall__money">
    <strong>{text.left(formatSoles(money.leftCentimos))}</strong>
    <span>{text.pockets(money.freeCentimos, money.reserves)}</span>
  </p>
)
