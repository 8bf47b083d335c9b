import { sampleNames } from "../../src/messages/workbench";

export type SampleName = keyof typeof sampleNames;

export const SAMPLES = Object.keys(sampleNames) as SampleName[];

const FAMILY = "budget-h28-";

/** The sample that an address names ("signs-lost" or "budget-h28-signs-lost"); null where there is none. */
export function sampleCalled(name: string): SampleName | null {
  return SAMPLES.find((sample) => sample === name || sample === FAMILY + name) ?? null;
}

/** The bytes of a sample, from where this page came from. */
export async function fetchSample(sample: SampleName): Promise<Uint8Array> {
  const answer = await fetch(`samples/${sample}.xlsx`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return new Uint8Array(await answer.arrayBuffer());
}
