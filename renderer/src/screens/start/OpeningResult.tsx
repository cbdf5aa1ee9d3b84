// What came of opening a package; it stays in sight until the next one. Renderer.
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { assertNever } from '../../../../shared/result.ts'
import { groupedFingerprint } from '../../../../shared/text/letters.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { Notice } from '../../kit/Notice.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { Working } from '../../state/Working.tsx'
import { PackageChoice } from './PackageChoice.tsx'
import type { Opening, OpeningActions } from './use-opening.ts'

const text = startScreenText.open

export type OpeningResultProps = { readonly opening: Opening; readonly actions: OpeningActions }

export function OpeningResult({ opening, actions }: OpeningResultProps) {
  switch (opening.kind) {
    case 'idle':
      return null
    case 'working':
      return <Working label={text.working(opening.name)} valueText={text.workingText} cancels={opening.cancels} />
    case 'choice':
      return <PackageChoice files={opening.files} onChoose={actions.openChosen} onNone={actions.reset} />
    case 'opened':
      return <Opened contest={opening.contest} already={opening.already} />
    case 'refused':
      return <FailureNotice failure={opening.failure} title={text.refused} />
    case 'problem':
      return (
        <Notice tone="error" title={text.refused} isLive>
          <p>{opening.text}</p>
        </Notice>
      )
    default:
      return assertNever(opening)
  }
}

function Opened({ contest, already }: { readonly contest: ContestCard; readonly already: boolean }) {
  return already ? (
    <Notice title={text.already} isLive>
      <p>{text.alreadyDetail(contest.unlocked?.title ?? contest.contestId)}</p>
    </Notice>
  ) : (
    <Notice tone="success" title={text.opened} isLive>
      <p>{text.openedDetail(contest.contestId, contest.submissions)}</p>
      <p>
        {text.compare} <span className="code">{groupedFingerprint(contest.authorityFingerprint)}</span>
      </p>
    </Notice>
  )
}
