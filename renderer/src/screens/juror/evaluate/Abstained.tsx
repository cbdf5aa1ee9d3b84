// What remains of a submission from which the juror abstained: the fact, and the signed notice to hand over. Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import { formatDateTime } from '../../../../../shared/text/format.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { call } from '../../../bridge/call.ts'
import { Button, ButtonLink } from '../../../kit/Button.tsx'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSave } from '../../../state/files.ts'
import { useNotebook } from '../../../state/notebook.ts'
import { placeOf } from '../places.ts'
import { causeOf, type SubmissionRow } from '../submission-rows.ts'

const text = evaluateText.abstain

/** The sheet that was handed over says something else now (R-ABS-1). */
function DeliverAgain({ version }: { readonly version: number }) {
  const desk = useDesk()
  return (
    <Notice
      tone="warning"
      action={
        <ButtonLink icon="forward" href={routeHash(placeOf(desk, 'deliver'))}>
          {text.deliver}
        </ButtonLink>
      }
    >
      <p>{text.deliverAgain(version)}</p>
    </Notice>
  )
}

export function Abstained({ row }: { readonly row: SubmissionRow }) {
  const { contestId, jurorId, state } = useDesk()
  const { entry, submission } = row
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isPending, setPending] = useState(false)
  const save = useSave()
  const { notebook, changeDesk } = useNotebook()
  const isSaved = notebook.desk.savedNotices.includes(submission.id)

  async function saveNotice() {
    setPending(true)
    setFailure(null)
    const notice = await call('desk.notice', { contestId, jurorId, submissionId: submission.id })
    if (!notice.ok) setFailure(notice.error)
    else if ((await save(notice.value)) && !isSaved)
      changeDesk((papers) => ({ ...papers, savedNotices: [...papers.savedNotices, submission.id] }))
    setPending(false)
  }
  return (
    <Panel title={text.done}>
      <p>{text.doneDetail}</p>
      <DefinitionList
        items={[
          { term: text.cause, value: causeOf(state.contest, entry) },
          { term: text.description, value: entry.abstention?.description },
          { term: text.when, value: formatDateTime(Date.parse(entry.abstention?.declaredAt ?? '')) },
        ]}
      />
      {failure && <FailureNotice failure={failure} title={text.noticeFailed} />}
      <Notice
        tone={isSaved ? 'success' : 'warning'}
        title={isSaved ? text.noticeSaved : text.noticeUnsaved}
        action={
          <Button
            variant={isSaved ? 'secondary' : 'primary'}
            icon="exported"
            isPending={isPending}
            onPress={() => void saveNotice()}
          >
            {isSaved ? text.noticeAgain : text.notice}
          </Button>
        }
      >
        <p>{text.noticeDetail}</p>
      </Notice>
      {state.sealed && state.sealed.version > 1 && <DeliverAgain version={state.sealed.version} />}
    </Panel>
  )
}
