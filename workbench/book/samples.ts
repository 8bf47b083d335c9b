import { sampleNames } from "../../src/messages/workbench";

export type SampleName = keyof typeof sampleNames;

export const SAMPLES = Object.keys(sampleNames) as SampleName[];

const FAMILY = "budget-h28-";

/** The sample that an address names ("signs-lost" or "budget-h28-signs-lost"); null where there is none. */
export function sampleCalled(name: string): SampleName | null {
  return SAMPLES.find((sample) => sample === name || sample === FAMILY + name) ?? null;
}

/** The bytes of a sample: each is a script of its own, since a page from a file share may load nothing else. */
export async function loadSample(sample: SampleName): Promise<Uint8Array> {
  const { default: base64 } = await import(
    /* webpackChunkName: "[request]" */ `../../assets/samples/${sample}.xlsx`
  );
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
