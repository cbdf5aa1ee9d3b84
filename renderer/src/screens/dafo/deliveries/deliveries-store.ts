// The supplement under way: the issued contest that is open, and what it shall change. What was indicated lasts as long as
// the window, the open contest until it is closed or nobody is there for too long. Renderer.
import { useSyncExternalStore } from 'react'
import type { Failure, FileRef } from '../../../../../shared/contract/bridge.ts'
import type { Input, Output } from '../../../../../shared/contract/operations.ts'
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { call, on } from '../../../bridge/call.ts'
import { cameIn } from '../../../state/kept.ts'
import { readFor, startOver } from '../preparation-store.ts'

export type Made = Output<'supplement.make'>
export type Cause = Input<'supplement.make'>['changes']['removals'][number]['cause']
export type Removal = { readonly submissionId: string; readonly cause: Cause; readonly reason: string }
export type Changes = Input<'supplement.make'>['changes']

/** `arrives` is a name; empty: nobody. */
export type MemberChange = {
  readonly leaves: string
  readonly cause: 'resignation' | 'absence'
  readonly arrives: string
  readonly reason: string
}

/** `day` as it was typed. */
export type Draft = {
  readonly number: string
  readonly day: string
  readonly removals: readonly Removal[]
  readonly members: readonly MemberChange[]
  readonly reissue: readonly string[]
}

export type Files = {
  readonly package: FileRef | null
  readonly authority: FileRef | null
  readonly earlier: readonly FileRef[]
}

export type Deliveries = {
  readonly files: Files
  readonly contest: IssuedContest | null
  /** The contest shut itself while nobody was there. */
  readonly isShut: boolean
  readonly draft: Draft
  readonly isMaking: boolean
  readonly failure: Failure | null
  readonly made: Made | null
}

const noDraft: Draft = { number: '', day: '', removals: [], members: [], reissue: [] }
const nothing: Deliveries = {
  files: { package: null, authority: null, earlier: [] },
  contest: null,
  isShut: false,
  draft: noDraft,
  isMaking: false,
  failure: null,
  made: null,
}

let state = nothing
/** Whose the draft is. */
let draftOf: string | null = null
const listeners = new Set<() => void>()

function merge(change: Partial<Deliveries>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useDeliveries = (): Deliveries => useSyncExternalStore(subscribe, () => state)

export const giveFiles = (change: Partial<Files>) => merge({ files: { ...state.files, ...change } })
export const changeDraft = (change: Partial<Draft>) => merge({ draft: { ...state.draft, ...change }, failure: null })

/** The code is in the call and nowhere else. Answers why it was not opened, or null. */
export async function openIssue(code: string): Promise<Failure | null> {
  const { package: main, authority, earlier } = state.files
  if (!main || !authority) return null
  const files = { package: main.id, authority: authority.id, earlier: earlier.map(({ id }) => id) }
  const opened = await call('supplement.open', { ...files, code })
  if (!opened.ok) return opened.error
  const { contestId, issue } = opened.value
  cameIn(contestId, 'dafo')
  readFor(issue)
  // What was indicated for another contest, or before a supplement was made, is no longer meant.
  const key = `${contestId}/${opened.value.number}`
  if (draftOf !== key) {
    startOver('supplement')
    merge({ draft: noDraft })
  }
  draftOf = key
  merge({ contest: opened.value, isShut: false, failure: null, made: null })
  return null
}

/** Shuts the contest and forgets everything that was indicated. */
export async function closeIssue(): Promise<void> {
  draftOf = null
  startOver('supplement')
  merge(nothing)
  await call('supplement.close', {})
}

export async function make(changes: Changes): Promise<void> {
  if (!state.contest) return
  merge({ isMaking: true, failure: null })
  const made = await call('supplement.make', { issue: state.contest.issue, changes })
  if (made.ok) merge({ isMaking: false, made: made.value })
  else merge({ isMaking: false, failure: made.error })
}

/** Whoever comes back types the code again; what was indicated is still there then. */
on('locked', () => {
  if (!state.contest) return
  void call('app.idle', {}).then((idle) => {
    if (idle.ok && idle.value.secondsLeft === null) merge({ contest: null, isShut: true })
  })
})
