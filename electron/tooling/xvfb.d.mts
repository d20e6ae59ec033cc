export function hasDisplay(): boolean;
export function withDisplay<T>(work: () => Promise<T>, count?: number): Promise<T>;
