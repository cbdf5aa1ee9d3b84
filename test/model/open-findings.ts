// Where the naive judge and the rules are known to disagree, until one of them is put right. A session that comes upon
// one is judged no further; every other complaint is a failure.

type Finding = { readonly complaint: RegExp; readonly why: string }

export const OPEN_FINDINGS: readonly Finding[] = [
  {
    complaint: /^AddSupplement was accepted against R-ACT-1/,
    why: 'a pack with one Acta per modality: a supplement may bring another modality into the session',
  },
  {
    complaint: /^after \w+ R-ABS-2 is broken: [\w-,]+ voted on [A-Z\d-]+ and abstained from it/,
    why: 'a desierto reaches what was decided apart when that decision is revoked, with the vote of who abstained',
  },
  {
    complaint: /^after ScoresheetsOpened [A-Z\d-]+ is told to be undecided, not desierto/,
    why: 'a second opening repeats known abstentions, and takes effect from a desierto agreed in their knowledge',
  },
  {
    complaint: /^after \w+ [A-Z\d-]+ is told to be desierto, not not-selected/,
    why: 'a desierto proposed before, and adopted after, takes the place of what was decided apart meanwhile',
  },
]

export const isOpenFinding = (complaint: string) => OPEN_FINDINGS.some((finding) => finding.complaint.test(complaint))
