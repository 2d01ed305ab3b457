/** What a person said fits their meetings better. It stays on this device. */
import * as z from 'zod/mini';
import { ThemeId } from '@/content/schema';
import { limits } from '@/lib/meetings/meeting';
import { storedItem } from './item';

/** The same shape as `ThemeChoice` of `lib/advice`, and at most as many as it keeps. */
const Choice = z.object({
  series: z.string().check(z.maxLength(limits.qualifiedId)),
  theme: ThemeId,
  instead: ThemeId,
});
const Choices = z.array(Choice).check(z.maxLength(200));

const record = storedItem<z.infer<typeof Choices>>('themeChoices', Choices, []);

/** Calls back now and at every change; returns how to stop. */
export const watchThemeChoices = record.watch;

/** Changes the choices; of several changes at once none is lost. */
export const changeThemeChoices = record.update;

/** Forgets them all. */
export const forgetThemeChoices = (): Promise<void> => record.update(() => []);
