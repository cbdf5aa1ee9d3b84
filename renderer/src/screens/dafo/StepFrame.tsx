// The frame of a step: where one is, its heading, and the way back and on. Renderer.
import type { ReactNode } from 'react'
import { prepareText } from '../../../../shared/text/dafo.ts'
import { stepText } from '../../../../shared/text/prepare.ts'
import { Button, ButtonLink } from '../../kit/Button.tsx'
import { Stepper } from '../../kit/Checklist.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { RehearsalBand } from '../../shell/RehearsalBand.tsx'
import { navigate, routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { Working } from '../../state/Working.tsx'
import { readAgain, usePreparation } from './preparation-store.ts'
import { STEPS, type StepId, statusOf, stepName, stepRoute } from './steps.ts'

const GO_ON = ['Ctrl', 'Intro']

export type StepFrameProps = {
  readonly step: StepId
  readonly children: ReactNode
  /** False stays and lets the step say why. */
  readonly onGoOn?: () => boolean
}

export function StepFrame({ step, children, onGoOn }: StepFrameProps) {
  const preparation = usePreparation()
  const { failure, isReading, reading, given } = preparation
  const at = STEPS.indexOf(step)
  const before = STEPS[at - 1]
  const next = STEPS[at + 1]
  const goOn = () => {
    // A field gives its text when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (next && (onGoOn?.() ?? true)) navigate(stepRoute(next))
  }
  useKeys(next ? { 'Ctrl+Enter': goOn } : {})
  return (
    <Screen title={`${prepareText.title}: ${stepText[step].step}`} isReady={!isReading}>
      {(preparation.isMadeAsRehearsal || reading?.rehearsal) && <RehearsalBand />}
      <Stepper
        label={stepText.steps}
        steps={STEPS.map((id) => ({
          id,
          label: stepName(id),
          status: statusOf(id, step, preparation),
          ...(given.workbook || id === 'list' ? { href: routeHash(stepRoute(id)) } : {}),
        }))}
      />
      <PageHeader
        title={stepText[step].title}
        lead={stepText[step].lead}
        actions={
          <ButtonLink href={routeHash({ at: 'start' })} icon="home" variant="quiet">
            {prepareText.toStart}
          </ButtonLink>
        }
      />
      {failure && (
        <FailureNotice
          failure={failure}
          title={stepText.failed}
          action={reading === null && !isReading && <ReadAgain />}
        />
      )}
      {isReading && reading === null && (
        <Working label={stepText.reading} valueText={stepText.readingText} cancels="packing.read" />
      )}
      {children}
      <div className="step-foot">
        {before && (
          <ButtonLink href={routeHash(stepRoute(before))} icon="back">
            {stepText.back}
          </ButtonLink>
        )}
        {next && (
          <Button variant="primary" icon="forward" keys={GO_ON} onPress={goOn}>
            {stepText.goOn}
          </Button>
        )}
      </div>
    </Screen>
  )
}

const ReadAgain = () => (
  <Button icon="imported" onPress={() => void readAgain()}>
    {stepText.readAgain}
  </Button>
)
