// The ledger of this checkout, read once, for tests that ask it by name.
import { readCourse } from '../../src/evidence/check-content.ts';

export const { ledger } = readCourse(process.cwd());
