// The time left, how much is done, and whether the pace reaches: one line above the list. Renderer.
import { useMemo, useState } from 'react'
import { foldable } from '../../../../../shared/contract/values.ts'
import { finishedOn, isoDayOf, type Plan, planOf } from '../../../../../shared/domain/scoring/progress.ts'
import { jurorText } from '../../../../../shared/text/juror.ts'
import { listText, timeLeftText } from '../../../../../shared/text/juror-list.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { routeHash } from '../../../shell/route.ts'
import { type Desk, useDesk, useDeskEntries } from '../../../state/desk.ts'
import { useNotebook } from '../../../state/notebook.ts'
import { placeOf } from '../places.ts'
import { PaceDialog } from './PaceDialog.tsx'
import { useToday } from './use-today.ts'

const text = listText.plan

type PlanStripProps = { readonly done: number; readonly all: number }

export function PlanStrip({ done, all }: PlanStripProps) {
  const desk = useDesk()
  const { evaluationEnds } = desk.state.contest
  const today = useToday()
  const doneToday = useDoneToday(desk, today)
  const goal = useNotebook().notebook.desk.dailyGoal
  const plan = planOf({ today, evaluationEnds, left: all - done, doneToday, goal })
  return (
    <section className="plan" aria-label={text.title}>
      <ProgressBar
        label={jurorText.list.progress}
        value={done}
        max={all}
        valueText={jurorText.list.progressText(done, all)}
      />
      <Fact name={text.deadline} value={timeLeftText(plan.daysUntilEnd)} note={text.until(evaluationEnds)} />
      {done === all ? <AllDone /> : <Pace plan={plan} doneToday={doneToday} left={all - done} goal={goal} />}
    </section>
  )
}

function useDoneToday({ state, jurorId }: Desk, today: number): number {
  const { contest } = state
  const log = useDeskEntries()
  return useMemo(() => finishedOn(today, contest, jurorId, log.map(foldable)).length, [today, contest, jurorId, log])
}

function AllDone() {
  const desk = useDesk()
  return (
    <div className="plan__done">
      <Notice tone="success" title={text.allDone} action={<ToDeliver desk={desk} />}>
        <p>{text.allDoneDetail}</p>
      </Notice>
    </div>
  )
}

const ToDeliver = ({ desk }: { readonly desk: Desk }) => (
  <ButtonLink href={routeHash(placeOf(desk, 'deliver'))} icon="forward">
    {text.toDeliver}
  </ButtonLink>
)

type PaceProps = {
  readonly plan: Plan
  readonly doneToday: number
  readonly left: number
  readonly goal: number | null
}

function Pace({ plan, doneToday, left, goal }: PaceProps) {
  const [isChanging, setChanging] = useState(false)
  const { pace, needed } = plan
  return (
    <>
      <Fact
        name={text.today}
        value={pace === null ? text.todayDone(doneToday) : text.todayOf(doneToday, pace)}
        note={text.todayNote}
      />
      {pace !== null && (
        <>
          <Fact name={text.pace} value={text.perDay(pace)} note={paceNote(goal, needed)} />
          <Button size="small" icon="clock" onPress={() => setChanging(true)}>
            {text.change}
          </Button>
        </>
      )}
      <p className="plan__verdict small" data-suffices={plan.suffices}>
        {verdictOf(plan, left)}
      </p>
      {isChanging && <PaceDialog needed={needed} onClose={() => setChanging(false)} />}
    </>
  )
}

function paceNote(goal: number | null, needed: number | null): string {
  if (goal === null) return text.asked
  return needed === null ? text.ownOver : text.own(needed)
}

function verdictOf({ finishDay, suffices, needed }: Plan, left: number): string {
  if (needed === null) return text.over(left)
  if (finishDay === null) return ''
  return suffices ? text.reaches(isoDayOf(finishDay)) : text.fallsShort(isoDayOf(finishDay), needed)
}

type FactProps = { readonly name: string; readonly value: string; readonly note: string }

const Fact = ({ name, value, note }: FactProps) => (
  <p className="plan__fact">
    <span className="muted small">{name}</span> <strong>{value}</strong> <span className="muted small">{note}</span>
  </p>
)
