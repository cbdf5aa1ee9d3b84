// What the supplement changes: what comes, what goes, by which document, and who gets another code. Renderer.
import { useState } from 'react'
import type { IssuedContest } from '../../../../../shared/contract/supplement.ts'
import { deliveriesText } from '../../../../../shared/text/deliveries.ts'
import { formatDate } from '../../../../../shared/text/format.ts'
import { removalText } from '../../../../../shared/text/session/table.ts'
import { Button } from '../../../kit/Button.tsx'
import { CheckboxGroup } from '../../../kit/CheckboxGroup.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { ErrorSummary } from '../../../kit/ErrorSummary.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { usePreparation } from '../preparation-store.ts'
import { AdditionsPanel } from './AdditionsPanel.tsx'
import { ChangesPreview } from './ChangesPreview.tsx'
import { changeDraft, closeIssue, type Draft, make, useDeliveries } from './deliveries-store.ts'
import { MembersPanel } from './MembersPanel.tsx'
import { RemovalsPanel } from './RemovalsPanel.tsx'
import { FIELDS, needsDocument, problemsOf, requestOf } from './request.ts'

const text = deliveriesText

export function ChangesForm({ contest }: { readonly contest: IssuedContest }) {
  const { draft } = useDeliveries()
  const preparation = usePreparation()
  const [hasTried, setTried] = useState(false)
  const problems = problemsOf(draft, preparation)
  const errorOf = (fieldId: string) =>
    hasTried ? problems.find((problem) => problem.fieldId === fieldId)?.text : undefined
  const apply = () => {
    setTried(true)
    const request = requestOf(contest, draft, preparation)
    if (problems.length === 0 && request) void make(request)
  }
  return (
    <>
      <PageHeader
        eyebrow={contest.contestId}
        title={text.issued.title(contest.number, contest.title)}
        lead={text.issued.lead}
        actions={
          <Button icon="lock" variant="quiet" onPress={() => void closeIssue()}>
            {text.issued.close}
          </Button>
        }
      />
      {hasTried && <ErrorSummary title={text.preview.incomplete} problems={problems} />}
      {contest.earlier.length > 0 && <EarlierSupplements contest={contest} />}
      <AdditionsPanel />
      <RemovalsPanel contest={contest} draft={draft} />
      <MembersPanel contest={contest} draft={draft} />
      {needsDocument(draft, preparation) && (
        <Panel title={text.resolution.title}>
          <p className="muted">{text.resolution.lead}</p>
          <TextField
            id={FIELDS.number}
            label={removalText.number}
            description={removalText.numberHint}
            value={draft.number}
            onChange={(number) => changeDraft({ number })}
            error={errorOf(FIELDS.number)}
          />
          <TextField
            id={FIELDS.day}
            label={removalText.date}
            description={removalText.dateHint}
            inputMode="numeric"
            autoComplete="off"
            value={draft.day}
            onChange={(day) => changeDraft({ day })}
            error={errorOf(FIELDS.day)}
          />
        </Panel>
      )}
      <Panel title={text.codes.title}>
        <p className="muted">{text.codes.lead}</p>
        <CheckboxGroup
          label={text.codes.members}
          options={contest.jurors
            .filter(stays(draft))
            .map(({ id, name, profile }) => ({ id, label: name, description: profile }))}
          value={draft.reissue}
          onChange={(reissue) => changeDraft({ reissue })}
        />
      </Panel>
      <ChangesPreview contest={contest} draft={draft} preparation={preparation} onMake={apply} />
    </>
  )
}

/** Who leaves needs no code. */
const stays =
  ({ members }: Draft) =>
  ({ id }: { readonly id: string }) =>
    !members.some(({ leaves }) => leaves === id)

const EarlierSupplements = ({ contest }: { readonly contest: IssuedContest }) => (
  <Disclosure title={text.issued.earlier} level={2}>
    <ul>
      {contest.earlier.map(({ number, issuedAt, added, removed, reissued, left }) => (
        <li key={number}>
          {text.issued.ofEarlier({
            ...{ number, date: formatDate(Date.parse(issuedAt)) },
            ...{ added: added.length, removed: removed.length, reissued: reissued.length, left: left.length },
          })}
        </li>
      ))}
    </ul>
  </Disclosure>
)
