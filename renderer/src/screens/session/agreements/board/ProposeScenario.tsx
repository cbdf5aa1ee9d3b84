// Proposes the awards of a scenario, each as an agreement of its own: what, how many, how much, by which rule, what is voted
// already, and what cannot be proposed and why. Renderer.
import { useState } from 'react'
import { formatSoles } from '../../../../../../shared/text/format.ts'
import { boardText, inWords, motionsText as text } from '../../../../../../shared/text/session/board.ts'
import { uiText } from '../../../../../../shared/text/ui.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { TextField } from '../../../../kit/TextField.tsx'
import { FailureNotice } from '../../../../state/FailureNotice.tsx'
import { useSession } from '../../../../state/session.ts'
import { articlesOf } from '../act-facts.ts'
import { type Proposal, usePropose } from '../use-propose.ts'
import { MotionItem } from './MotionItem.tsx'
import { type Motion, motionsOf, settledOf, subjectOf } from './scenario-motions.ts'
import type { Draft } from './use-draft.ts'

type ProposeScenarioProps = { readonly draft: Draft; readonly onClose: () => void }

/** What is written for one motion; nothing written means the reason of the scenario. */
export type Written = { readonly isOut?: boolean; readonly reason?: string; readonly presidedBy?: string }

export function ProposeScenario({ draft, onClose }: ProposeScenarioProps) {
  const { state } = useSession()
  const [written, setWritten] = useState<Readonly<Record<string, Written>>>({})
  const { isPending, failure, propose } = usePropose()
  const motions = motionsOf(state, draft)
  const settled = settledOf(state, draft)
  const reasonOf = ({ submissionId }: Motion) => written[submissionId]?.reason ?? draft.scenario.reason
  const chosen = motions.filter(({ submissionId, problems }) => problems.length === 0 && !written[submissionId]?.isOut)
  const proposals = chosen.map((motion) => proposalOf(motion, reasonOf(motion), written[motion.submissionId]))
  const ready = proposals.filter((proposal) => proposal !== null)
  const sum = chosen.reduce((total, { amountCentimos }) => total + amountCentimos, 0)
  const next = state.agreements.length + 1
  return (
    <Dialog
      title={text.title(draft.scenario.name)}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button
            variant="primary"
            icon="voted"
            isDisabled={chosen.length === 0 || ready.length < chosen.length}
            isPending={isPending}
            onPress={() => void propose(ready)}
          >
            {text.propose(chosen.length)}
          </Button>
        </>
      }
    >
      <div className="motions">
        <p>
          <strong>{text.what(chosen.length, formatSoles(sum))}</strong> <span className="muted">{inWords(sum)}</span>
        </p>
        <p className="muted small">
          {text.lead} {text.rules(articlesOf(state, 'award'))}
        </p>
        {chosen.some(({ isReduced }) => isReduced) && (
          <TextField
            label={text.reason}
            description={text.reasonHint}
            value={draft.scenario.reason}
            onChange={draft.setReason}
          />
        )}
        <ol className="motions__list" aria-label={text.list}>
          {motions.map((motion) => (
            <MotionItem
              key={motion.submissionId}
              motion={motion}
              number={numberOf(chosen, motion, next)}
              reason={reasonOf(motion)}
              written={written[motion.submissionId] ?? {}}
              onWrite={(change) =>
                setWritten((all) => ({ ...all, [motion.submissionId]: { ...all[motion.submissionId], ...change } }))
              }
            />
          ))}
        </ol>
        {motions.length === 0 && <p>{boardText.totals(0, '')}</p>}
        {settled.length > 0 && (
          <>
            <h3 className="motions__settled">{text.settled}</h3>
            <ul>
              {settled.map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
          </>
        )}
        {ready.length < chosen.length && <p>{text.missing}</p>}
        {failure && <FailureNotice failure={failure} />}
      </div>
    </Dialog>
  )
}

/** The number it will have in the Acta; null when it is not among those proposed. */
function numberOf(chosen: readonly Motion[], { submissionId }: Motion, next: number): number | null {
  const at = chosen.findIndex((one) => one.submissionId === submissionId)
  return at === -1 ? null : next + at
}

/** Null while its reason, or who presides it, is missing. */
function proposalOf(motion: Motion, reason: string, written: Written | undefined): Proposal | null {
  const presidedBy = written?.presidedBy ?? null
  if (motion.isReduced && reason.trim() === '') return null
  if (motion.needsPresiding && presidedBy === null) return null
  return {
    subject: subjectOf(motion, motion.isReduced ? reason.trim() : null),
    presidedBy: motion.needsPresiding ? presidedBy : null,
  }
}
