// The names of the Acta's signature fields: one per member, made before anyone signs. Runs in the core.

/** Shown by validators beside the signature, so it is a plain name. */
export const signatureFieldOf = (jurorId: string) => `firma-${jurorId}`
