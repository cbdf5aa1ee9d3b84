// A rehearsal out of a real contest's preparation: the same lists and dossiers under another identity. Runs in the core.
import { rehearsalTitle } from '../../../shared/text/packing.ts'
import type { Prepared } from './prepare.ts'
import type { ContestDetails } from './propose-details.ts'

const SUFFIX = '-ENSAYO'
/** As long as an identifier may be. */
const MAX_LENGTH = 60

/** What already is a rehearsal stays as it is. Keys and codes are made with the package, so they are others too. */
export const asRehearsal = (prepared: Prepared): Prepared => ({
  ...prepared,
  details: prepared.details && rehearse(prepared.details),
})

function rehearse(details: ContestDetails): ContestDetails {
  if (details.rehearsal) return details
  const id = `${details.id.slice(0, MAX_LENGTH - SUFFIX.length)}${SUFFIX}`
  return { ...details, id, title: rehearsalTitle(details.title), rehearsal: true }
}
