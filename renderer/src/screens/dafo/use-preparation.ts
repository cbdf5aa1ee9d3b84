// The preparation of a package, step by step: sources chosen, read, made. Renderer.
import { useState } from 'react'
import type { Failure, FileRef } from '../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../shared/contract/operations.ts'
import { call } from '../../bridge/call.ts'

export type Proposal = Output<'packing.read'>
export type Made = Output<'packing.make'>

export type Sources = { readonly workbook: FileRef | null; readonly dossiers: readonly FileRef[] }

export type Preparation = {
  readonly sources: Sources
  readonly phase: 'choosing' | 'reading' | 'read' | 'making' | 'made'
  readonly proposal: Proposal | null
  readonly made: Made | null
  /** What was read or made is of a rehearsal. */
  readonly isRehearsal: boolean
  readonly failure: Failure | null
  /** Takes what is named; other sources make what was read of the earlier ones void. */
  readonly choose: (sources: Partial<Sources>) => void
  readonly read: () => Promise<void>
  readonly answer: (answers: Readonly<Record<string, string>>) => Promise<void>
  /** The readiness report; a failure is shown like any other. */
  readonly report: (asRehearsal: boolean) => Promise<FileRef | null>
  readonly make: (asRehearsal: boolean) => Promise<void>
  readonly startOver: () => void
}

type State = Pick<Preparation, 'sources' | 'phase' | 'proposal' | 'made' | 'failure'> & {
  readonly madeAsRehearsal: boolean
  readonly answers: Readonly<Record<string, string>>
}

const start: State = {
  sources: { workbook: null, dossiers: [] },
  phase: 'choosing',
  proposal: null,
  made: null,
  madeAsRehearsal: false,
  failure: null,
  answers: {},
}

export function usePreparation(): Preparation {
  const [state, setState] = useState(start)
  const { answers: known, madeAsRehearsal, ...shown } = state
  const merge = (change: Partial<State>) => setState((before) => ({ ...before, ...change }))
  const input = (answers: State['answers'], asRehearsal = false) => ({
    asRehearsal,
    workbook: state.sources.workbook?.id ?? '',
    dossiers: state.sources.dossiers.map((file) => file.id),
    answers: { ...answers },
  })

  async function read(answers: State['answers']) {
    merge({ phase: 'reading', failure: null, answers })
    const found = await call('packing.read', input(answers))
    if (found.ok) merge({ phase: 'read', proposal: found.value })
    else merge({ phase: 'choosing', proposal: null, failure: found.error })
  }
  return {
    ...shown,
    isRehearsal: madeAsRehearsal || (state.proposal?.rehearsal ?? false),
    choose: (chosen) => setState((before) => ({ ...start, sources: { ...before.sources, ...chosen } })),
    read: () => read(known),
    answer: (answers) => read({ ...known, ...answers }),
    async report(asRehearsal) {
      merge({ failure: null })
      const made = await call('packing.report', input(known, asRehearsal))
      if (!made.ok) merge({ failure: made.error })
      return made.ok ? made.value.file : null
    },
    async make(asRehearsal) {
      merge({ phase: 'making', failure: null })
      const made = await call('packing.make', input(known, asRehearsal))
      if (made.ok) merge({ phase: 'made', made: made.value, madeAsRehearsal: asRehearsal })
      else merge({ phase: 'read', failure: made.error })
    },
    startOver: () => setState(start),
  }
}
