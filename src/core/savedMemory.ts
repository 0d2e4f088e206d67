import type { Known } from './known.ts';
import type { PartMemory, Slot } from './memory.ts';
import type { Unseen } from './revision.ts';

/** A slot as JSON carries it, which has no NaN. */
export interface SavedSlot extends Omit<Slot, 'mark'> {
  readonly known: Known;
  readonly mark: number | null;
}

/** A part as JSON carries it, which has no maps. */
export interface SavedPart extends Omit<PartMemory, 'missing' | 'pending'> {
  readonly missing: readonly (readonly [string, number])[];
  readonly pending: readonly (readonly [string, Unseen])[];
}

/** All that is remembered of a provider's page, as JSON. */
export interface SavedMemory {
  readonly slots: readonly (readonly [string, SavedSlot])[];
  readonly parts: readonly (readonly [string, SavedPart])[];
  readonly address: string | null;
  readonly toldAt: number;
  readonly sweptAt: number;
}

export function saveSlot(slot: Slot): SavedSlot {
  return { ...slot, mark: Number.isNaN(slot.mark) ? null : slot.mark };
}

export function restoreSlot(slot: SavedSlot): Slot {
  return { ...slot, mark: slot.mark ?? Number.NaN };
}

export function savePart(part: PartMemory): SavedPart {
  return { ...part, missing: [...part.missing], pending: [...part.pending] };
}

export function restorePart(part: SavedPart): PartMemory {
  return { ...part, missing: new Map(part.missing), pending: new Map(part.pending) };
}
