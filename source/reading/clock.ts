/** The time, as ISO 8601. */
export const isoNow = (): string => new Date().toISOString();
