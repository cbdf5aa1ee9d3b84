// The notebook of a desk: read whole, written paper by paper. Runs in the core.
import {
  type DeskPapers,
  DeskPapersSchema,
  type Notebook,
  noDeskPapers,
  type Papers,
  PapersSchema,
} from '../../../shared/domain/notebook/notebook.ts'
import type { PaperRows } from '../store/papers.ts'

/** The key of the papers of the desk as a whole: no submission has it. */
const DESK = ''

export type Notebooks = {
  /** Throws where a row was changed from outside. */
  read(): Notebook
  keep(submissionId: string, papers: Papers): void
  keepOfDesk(papers: DeskPapers): void
  /** R-ABS-2: what was noted of a dossier goes with it. */
  drop(submissionId: string): void
}

export function openNotebook(rows: PaperRows): Notebooks {
  return {
    read() {
      const all = [...rows.all()]
      const ofDesk = all.find(([key]) => key === DESK)
      return {
        desk: ofDesk ? DeskPapersSchema.parse(ofDesk[1]) : noDeskPapers,
        submissions: Object.fromEntries(
          all.flatMap(([key, value]) => (key === DESK ? [] : [[key, PapersSchema.parse(value)] as const])),
        ),
      }
    },
    keep: (submissionId, papers) => rows.put(submissionId, papers),
    keepOfDesk: (papers) => rows.put(DESK, papers),
    drop: (submissionId) => rows.drop(submissionId),
  }
}
