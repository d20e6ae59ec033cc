export interface Numbers {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export interface Timing {
  readonly name: string;
  readonly ms: number;
}
export interface Report extends Numbers {
  readonly timings: readonly Timing[];
}
export function vitestReport(report: unknown): Report;
export function playwrightReport(report: unknown): Report;
export function slowest(timings: readonly Timing[], count?: number): readonly Timing[];
export function reportOf(ended: boolean, file?: string, read?: (report: unknown) => Report): Report;
export function lastLine(numbers: Numbers): string;
