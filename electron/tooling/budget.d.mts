export function slowness(): Promise<number>;
export function overrun(
  step: { readonly name: string; readonly seconds: number; readonly budget: number; readonly slow: number },
  wish?: string,
): string | null;
