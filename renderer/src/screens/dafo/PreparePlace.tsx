// Preparar: from the spreadsheet and the dossiers to the signed package; nothing is written before all is well. Renderer.
import { prepareText as text } from '../../../../shared/text/dafo.ts'
import { ButtonLink } from '../../kit/Button.tsx'
import { Stepper, type StepStatus } from '../../kit/Checklist.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { RehearsalBand } from '../../shell/RehearsalBand.tsx'
import { routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { focusHeading } from '../../shell/Shell.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { Working } from '../../state/Working.tsx'
import { MadePanel } from './MadePanel.tsx'
import { MakePanel } from './MakePanel.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { SourcesPanel } from './SourcesPanel.tsx'
import { type Preparation, usePreparation } from './use-preparation.ts'

export function PreparePlace() {
  const preparation = usePreparation()
  const { made, phase } = preparation
  const startOver = () => {
    preparation.startOver()
    focusHeading()
  }
  return (
    <Screen title={text.title} isReady>
      {preparation.isRehearsal && <RehearsalBand />}
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          <ButtonLink href={routeHash({ at: 'start' })} icon="home">
            {text.toStart}
          </ButtonLink>
        }
      />
      <Stepper label={text.steps} steps={stepsOf(phase, preparation.proposal?.ready ?? false)} />
      {made ? <MadePanel made={made} onAnother={startOver} /> : <BeforeMade preparation={preparation} />}
    </Screen>
  )
}

function BeforeMade({ preparation }: { readonly preparation: Preparation }) {
  const { phase, proposal, failure } = preparation
  const failed = proposal ? text.make.failed : text.review.failed
  return (
    <>
      <SourcesPanel preparation={preparation} />
      {failure && <FailureNotice failure={failure} title={failed} />}
      {phase === 'reading' && <Working label={text.sources.reviewing} valueText={text.sources.reviewingText} />}
      {proposal && phase !== 'reading' && <ReviewPanel proposal={proposal} onAnswer={preparation.answer} />}
      {proposal?.ready && phase !== 'reading' && (
        <MakePanel
          isRehearsal={proposal.rehearsal}
          isMaking={phase === 'making'}
          onReport={preparation.report}
          onMake={preparation.make}
        />
      )}
    </>
  )
}

function stepsOf(phase: Preparation['phase'], isReady: boolean) {
  const reached = { choosing: 0, reading: 1, read: isReady ? 2 : 1, making: 2, made: 3 }[phase]
  const { choose, review, make, handOver } = text.step
  return [choose, review, make, handOver].map((label, at) => ({ id: label, label, status: statusAt(at, reached) }))
}

const statusAt = (at: number, reached: number): StepStatus =>
  at < reached ? 'done' : at === reached ? 'current' : 'todo'
