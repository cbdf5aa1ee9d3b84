// Why what stands in a form cannot be proposed. Renderer.
import { RefusalNotice } from '../../../kit/Notice.tsx'
import type { ProposalPreview } from '../agreements/proposal-preview.ts'

export const RefusalOf = ({ preview }: { readonly preview: ProposalPreview | null }) =>
  preview?.refusal ? <RefusalNotice refusal={preview.refusal} /> : null
