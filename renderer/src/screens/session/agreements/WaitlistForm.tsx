// Proposes a waitlist: which submissions, in which order, with which amounts (R-VOT-2, R-AMT-3). Renderer.
import type { ConsolidatedRow } from '../../../../../shared/domain/scoring/consolidate.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { waitlistText as text } from '../../../../../shared/text/session/agreements.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { Select } from '../../../kit/Select.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { FocusArea } from '../FocusArea.tsx'
import { candidateRows } from './candidates.ts'
import { ProposalConsequences } from './ProposalConsequences.tsx'
import { ProposeAct } from './ProposeAct.tsx'
import { WaitlistPlaces } from './WaitlistPlaces.tsx'
import { freshPlace, placesOf, previewWaitlist, type Waitlist } from './waitlist-draft.ts'

export function WaitlistForm({ start }: { readonly start: Waitlist | null }) {
  const { state } = useSession()
  const { modalities, waitlist } = state.contest.bases
  const isByModality = waitlist.scope === 'modality'
  const [modalityId, setModalityId] = useKept(
    'waitlist modality',
    () => start?.modalityId ?? (isByModality ? firstModality(state) : null),
  )
  const [places, setPlaces] = useKept('waitlist', () => placesOf(start))
  const { subject, likely, preview } = previewWaitlist(state, modalityId, places)
  return (
    <div className="award-form">
      <div className="room-form">
        <p className="muted">{text.lead}</p>
        {isByModality && (
          <RadioGroup
            label={text.modality}
            options={modalities.map(({ id, name }) => ({ id, label: name }))}
            value={modalityId}
            onChange={(id) => {
              setModalityId(id)
              setPlaces([])
            }}
          />
        )}
        <AddPlace
          modalityId={modalityId}
          taken={places.map(({ submissionId }) => submissionId)}
          onAdd={(submissionId) => setPlaces([...places, freshPlace(state.contest, submissionId)])}
        />
        {likely && preview && <ProposalConsequences subject={likely} preview={preview} />}
      </div>
      <div className="room-form">
        <WaitlistPlaces places={places} onChange={setPlaces} />
        <ProposeAct subject={subject} preview={preview} />
      </div>
    </div>
  )
}

/** The first in which a submission is still without its decision. */
const firstModality = (state: SessionState): string | null => {
  const { modalities } = state.contest.bases
  return (modalities.find(({ id }) => candidateRows(state, id).length > 0) ?? modalities[0])?.id ?? null
}

type AddPlaceProps = {
  readonly modalityId: string | null
  readonly taken: readonly string[]
  readonly onAdd: (submissionId: string) => void
}

function AddPlace({ modalityId, taken, onAdd }: AddPlaceProps) {
  const { state } = useSession()
  const rows = candidateRows(state, modalityId).filter(({ submission }) => !taken.includes(submission.id))
  return (
    <FocusArea stage={rows.length === 0 ? 'all' : ''}>
      {rows.length === 0 ? (
        <p>{text.nobodyLeft}</p>
      ) : (
        <Select
          label={text.add}
          description={text.addHint}
          options={rows.map(optionOf)}
          value={null}
          onChange={onAdd}
        />
      )}
    </FocusArea>
  )
}

const optionOf = ({ rank, submission }: ConsolidatedRow) => ({
  id: submission.id,
  label: text.option(rank === null ? tableText.noRank : tableText.rank(rank), submission.title),
  description: `${submission.id} · ${submission.applicant.region}`,
})
