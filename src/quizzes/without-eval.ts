// Imported before the first form is made: Zod would try whether it may compile forms to functions, which the policy of the
// pages forbids, and trying is a breach.
import { config } from 'zod/mini';

config({ jitless: true });
