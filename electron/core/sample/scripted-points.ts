// The points that the sample contest's jurors give, by submission: data for the demonstration and for tests. Any process.

/** Nine scores per juror in the order of the subcriteria, or that the juror abstains; bonus per juror with its grounds. */
export type ScriptedPoints = {
  readonly scores: readonly [string, string, string]
  readonly bonus?: { readonly grounds: readonly string[]; readonly points: readonly [number, number, number] }
}

/** In place of nine scores: this juror abstains. */
export const ABSTAINS = 'se abstiene'

/** CDC-D-00009-25 (Arequipa) and CDC-D-00012-25 (Junín) tie in the consolidated total; no other two of a modality do. */
export const SCRIPTED_POINTS: Readonly<Record<string, ScriptedPoints>> = {
  'CDC-D-00002-25': {
    scores: ['544455545', '534544545', '544554555'],
    bonus: { grounds: ['lenguas'], points: [2, 1, 2] },
  },
  'CDC-D-00003-25': { scores: ['435355445', '544544355', '455444535'] },
  'CDC-D-00005-25': {
    scores: ['455444545', '444545455', '544454554'],
    bonus: { grounds: ['lenguas', 'pueblos'], points: [2, 2, 2] },
  },
  'CDC-D-00006-25': { scores: ['453434334', '335332444', '445444424'] },
  'CDC-D-00008-25': {
    scores: ['454445454', '454544544', '555455445'],
    bonus: { grounds: ['lenguas'], points: [1, 2, 2] },
  },
  'CDC-D-00009-25': {
    scores: ['443454534', '353454434', '555443445'],
    bonus: { grounds: ['discapacidad'], points: [1, 1, 2] },
  },
  'CDC-D-00011-25': { scores: ['334542332', '432412343', '354134343'] },
  'CDC-D-00012-25': {
    scores: ['435545334', '445444533', '555444453'],
    bonus: { grounds: ['pueblos'], points: [1, 1, 1] },
  },
  'CDC-D-00013-25': {
    scores: ['555535445', '345555355', '545555555'],
    bonus: { grounds: ['pueblos', 'paridad'], points: [1, 2, 1] },
  },
  'CDC-D-00015-25': { scores: ['533333444', '243234335', '333343445'] },
  'CDC-D-00016-25': { scores: ['445342444', '352543343', '244445444'] },
  'CDC-D-00018-25': {
    scores: ['542344544', '225455344', '354454444'],
    bonus: { grounds: ['pueblos'], points: [1, 1, 1] },
  },
  'CDC-D-00019-25': { scores: ['233232333', '332142315', '423333313'] },
  'CDC-C-00001-25': {
    scores: ['444445555', '555454445', '455455555'],
    bonus: { grounds: ['lenguas'], points: [2, 2, 1] },
  },
  'CDC-C-00002-25': {
    scores: ['344455445', '533444544', '354544455'],
    bonus: { grounds: ['lenguas'], points: [2, 1, 2] },
  },
  'CDC-C-00004-25': {
    scores: ['553354544', '445435534', '434545555'],
    bonus: { grounds: ['paridad'], points: [1, 0, 1] },
  },
  'CDC-C-00005-25': { scores: ['334445535', '434424455', '434544553'] },
  'CDC-C-00007-25': {
    scores: ['545553445', ABSTAINS, '554554445'],
    bonus: { grounds: ['discapacidad'], points: [2, 0, 2] },
  },
  'CDC-C-00008-25': { scores: ['452435344', '533444234', '543454344'] },
  'CDC-C-00009-25': {
    scores: ['555445444', '545454543', '455544545'],
    bonus: { grounds: ['lenguas'], points: [2, 2, 2] },
  },
  'CDC-C-00011-25': { scores: ['143334533', '233323454', '334444242'] },
  'CDC-C-00012-25': { scores: ['443333445', '334332444', '244443543'] },
  'CDC-C-00013-25': {
    scores: ['454434434', '533344543', '455244453'],
    bonus: { grounds: ['pueblos'], points: [1, 0, 1] },
  },
  'CDC-C-00014-25': { scores: ['242433343', '342353232', '343213434'] },
}
