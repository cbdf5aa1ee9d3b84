// The smallest text that stands for a dossier: a PDF without a cross-reference, with a page that a repair finds.

/** `words` tell one from another. */
export const stubPdf = (words = 'expediente') => `%PDF-1.7 ${words}\n1 0 obj <</Type /Page>> endobj\n%%EOF\n`
