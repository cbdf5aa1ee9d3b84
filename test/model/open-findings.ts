// Where the naive judge and the rules are known to disagree, until one of them is put right. A session that comes upon
// one is judged no further; every other complaint is a failure.

type Finding = { readonly complaint: RegExp; readonly why: string }

export const OPEN_FINDINGS: readonly Finding[] = []

export const isOpenFinding = (complaint: string) => OPEN_FINDINGS.some((finding) => finding.complaint.test(complaint))
