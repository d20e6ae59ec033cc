export function electronFlags(): string[];
export function runApp(args?: string[], env?: NodeJS.ProcessEnv): Promise<number>;
