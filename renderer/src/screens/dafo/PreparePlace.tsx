// Preparar: from the list and the dossiers to the signed package; nothing is written before all is well. Renderer.
import { useEffect } from 'react'
import { navigate } from '../../shell/route.ts'
import { ColumnsStep } from './columns/ColumnsStep.tsx'
import { ContestStep } from './contest/ContestStep.tsx'
import { DossiersStep } from './dossiers/DossiersStep.tsx'
import { IssueStep } from './issue/IssueStep.tsx'
import { JuryStep } from './jury/JuryStep.tsx'
import { ListStep } from './list/ListStep.tsx'
import { usePreparation } from './preparation-store.ts'
import { ProblemsStep } from './problems/ProblemsStep.tsx'
import { type StepId, stepOf, stepRoute } from './steps.ts'

const screens: Readonly<Record<StepId, () => React.JSX.Element>> = {
  list: ListStep,
  columns: ColumnsStep,
  problems: ProblemsStep,
  dossiers: DossiersStep,
  jury: JuryStep,
  contest: ContestStep,
  issue: IssueStep,
}

/** The step of a list, be it of a package or of a supplement. */
export function PreparePlace({ item }: { readonly item: string | undefined }) {
  const { given } = usePreparation()
  const step = stepOf(item)
  const isEarly = given.workbook === null && step !== 'list'
  // Without a list there is nothing to show in the later steps.
  useEffect(() => {
    if (isEarly) navigate(stepRoute('list'))
  }, [isEarly])
  const Current = screens[isEarly ? 'list' : step]
  return <Current />
}
