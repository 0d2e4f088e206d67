import * as z from 'zod';
import { TYPES } from '../core/incident.ts';
import { namesWord } from './phrases.ts';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The name of a provider or a sink. */
export const Name = z.string().regex(NAME, {
  error: 'must be 1 to 64 letters, digits, ".", "_" or "-", and start with a letter or digit',
});

/** A pattern for names, with wildcards. */
export const Glob = z.string().min(1, { error: 'is empty' });

/** Words to look for in a text. */
export const Phrase = z.string().refine(namesWord, { error: 'names no word to look for' });

/** What to tell of. */
export const Types = z
  .array(z.enum(TYPES))
  .min(1, { error: 'is empty; name at least one type or leave it out' });

/** What a vendor sells, most of all; which words there are is the catalogue's business. */
export const Category = z.string();
