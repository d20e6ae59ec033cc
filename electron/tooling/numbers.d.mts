export interface Numbers {
  readonly passed: number;
  readonly failed: number;
}
export function vitestNumbers(report: unknown): Numbers;
export function playwrightNumbers(report: unknown): Numbers;
export function numbersOf(ended: boolean, file?: string, read?: (report: unknown) => Numbers): Numbers;
