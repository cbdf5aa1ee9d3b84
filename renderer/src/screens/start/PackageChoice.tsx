// Several packages at once: each with what it says of itself. Renderer.
import type { DescribedFile } from '../../../../shared/contract/app.ts'
import { fileText } from '../../../../shared/text/files.ts'
import { formatDateTime } from '../../../../shared/text/format.ts'
import { FileChoice, type FileChoiceProps } from '../../state/FileChoice.tsx'

const text = fileText.choice

export type PackageChoiceProps = { readonly files: readonly DescribedFile[] } & Pick<
  FileChoiceProps,
  'onChoose' | 'onNone'
>

export function PackageChoice({ files, ...acts }: PackageChoiceProps) {
  const choices = files.map(({ file, facts, problem }) => ({
    file,
    words: facts ? factsText(facts) : (problem ?? ''),
    isPossible: facts !== null,
  }))
  return <FileChoice choices={choices} lead={text.lead} act={text.open} none={text.none} {...acts} />
}

function factsText(facts: NonNullable<DescribedFile['facts']>): string {
  const { kind, contestId, rehearsal, version, createdAt } = facts
  return [
    fileText.kind[kind],
    text.contest(contestId),
    ...(rehearsal ? [text.rehearsal] : []),
    ...(version === null ? [] : [text.version(version)]),
    text.created(formatDateTime(Date.parse(createdAt))),
  ].join(' · ')
}
