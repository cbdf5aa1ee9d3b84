// What a scoresheet commits its juror to: one digest for all files of a version. Runs in the core.
import type { Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { sha256 } from '../exchange/sha256.ts'

export const commitmentOf = (sheet: Scoresheet): string => sha256(canonicalBytes(sheet))
