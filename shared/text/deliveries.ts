// The words of DAFO's deliveries: the supplement to an issued contest and the letters of its new codes (es-PE). Every process.

/** The name under which a supplement is saved. */
export const supplementFileName = (contestId: string, number: number) => `${contestId}-suplemento-${number}.suplemento`
